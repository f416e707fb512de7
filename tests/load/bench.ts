import { parseArgs } from 'node:util'
import { audit } from './audit.ts'
import { type Figure, report } from './figures.ts'
import type { LogOptions } from './million.ts'
import { project } from './project.ts'
import { rebuild } from './rebuild.ts'
import { state } from './state.ts'

const benchmarks: Readonly<Record<string, (options: LogOptions) => Promise<Figure[]>>> = {
  audit,
  state,
  project,
  rebuild,
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    events: { type: 'string', default: '1000000' },
    'data-dir': { type: 'string' },
  },
})
const wanted = positionals.length > 0 ? positionals : Object.keys(benchmarks)
const unknown = wanted.filter(name => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}: choose of ${Object.keys(benchmarks).join(', ')}.`,
  )
  process.exit(2)
}
const events = Number(values.events)
if (!Number.isInteger(events) || events < 10_000) {
  console.error(`--events ${values.events}: at least 10000 are needed.`)
  process.exit(2)
}
const dataDir = values['data-dir']
const options = { events, ...(dataDir !== undefined && { dataDir }), say: console.log }
// ending by exit stops the database that a benchmark started
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
const figures: Figure[] = []
for (const name of wanted) figures.push(...(await benchmarks[name]!(options)))
const met = await report(figures, values.json)
// a missed goal is told by the exit code only where it was asked for: machines differ
if (values.check && !met) process.exitCode = 1
