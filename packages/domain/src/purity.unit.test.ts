import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// What is pure computes the same from the same, today and in ten years. The compiler already refuses Node and the DOM.

const packages = ['domain', 'projections', 'exchange', 'statistics', 'integrity', 'identity']
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\s*\(/, 'Date.now(): take the time as an argument (a decision has facts.now)'],
  [/\bnew\s+Date\b(?!\s*\(\s*[^)\s])/, 'new Date(): take the time as an argument; new Date(instant) is fine'],
  [/(?<!new\s)(?<![\w.])Date\s*\(\s*\)/, 'Date(): take the time as an argument'],
  [/\bMath\.random\b/, 'Math.random(): take ids and draws as arguments'],
  [/\bperformance\.now\b/, 'performance.now(): measure in the shell'],
  [/\bcrypto\.(randomUUID|getRandomValues)\b/, 'crypto: take ids as arguments'],
]

const root = new URL('../../', import.meta.url)
const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.(test|testing)\.tsx?$/.test(file)
const present = packages.filter(name => readdirSync(root).includes(name))
const sources = present.flatMap(name =>
  readdirSync(new URL(`${name}/src`, root), { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map(file => `${name}/src/${file}`),
)
const flaws = (text: string) =>
  text.split('\n').flatMap((line, index) => {
    const code = line.replace(/^\s*(\/\/|\*|\/\*).*|\s\/\/.*/, '')
    return forbidden.filter(([sign]) => sign.test(code)).map(([, advice]) => `line ${index + 1}: ${advice}`)
  })

it('there are sources to look at', () => expect(sources).toContain('domain/src/decision.ts'))

it.each(sources)('%s takes time and chance as arguments', file =>
  expect(flaws(readFileSync(new URL(file, root), 'utf8'))).toEqual([]),
)

it.each([
  'const t = Date.now()',
  'const t = new Date()',
  'const t = new Date',
  'x(new Date( ))',
  'Math.random() * 2',
  'Date()',
])('the look-out sees %s', code => expect(flaws(code)).toHaveLength(1))

it.each([
  'new Date(instant)',
  'Date.parse(text)',
  '// never Date.now()',
  ' * Math.random()',
  'new Date(Date.UTC(2026, 0))',
])('the look-out lets %s pass', code => expect(flaws(code)).toEqual([]))
