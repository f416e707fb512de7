// What Lighthouse says of the production build, against the budgets: the middle of three runs, wide and on a slow phone.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from '@plan-ledger/cli'
import lighthouse, { desktopConfig } from 'lighthouse'
import { chromium as playwright } from 'playwright-core'
import { median } from '../load/comparison.ts'
import { chromium, startPlanLedger } from '../testkit/index.ts'
import { type Device, goals, routesMeasured } from './budgets.ts'
import { type Demonstration, demonstration, readerOf } from './demonstration.ts'
import { addressOf } from './routes.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of a running demonstration; one of its own is started otherwise. */
    url: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    /** Only as on this one, wide (`desktop`) or as a slow phone (`mobile`). */
    device: { type: 'string' },
    /** Writes the table there too, as Markdown. */
    markdown: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds ${values.rounds}: at least one is needed.`)
  process.exit(2)
}
const devices = (['desktop', 'mobile'] as const).filter(each => each === (values.device ?? each))
if (devices.length === 0) {
  console.error(`--device ${values.device}: desktop or mobile.`)
  process.exit(2)
}
const routes = positionals.length === 0 ? routesMeasured : positionals

type Figures = Readonly<Record<string, number>>

const once = async (url: string, port: number, device: Device): Promise<Figures> => {
  const onlyCategories = ['performance', 'accessibility', 'best-practices']
  const result = await lighthouse(
    url,
    { port, logLevel: 'error', onlyCategories },
    device === 'desktop' ? desktopConfig : undefined,
  )
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}.`)
  const { categories, audits, runtimeError } = result.lhr
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`)
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best practices': score('best-practices'),
    'LCP, s': value('largest-contentful-paint') / 1000,
    'TBT, ms': value('total-blocking-time'),
    CLS: value('cumulative-layout-shift'),
  }
}

const tries = 3

/** Now and then Lighthouse loses its own recording of a load, which says nothing of the page. */
const onceForSure = async (url: string, port: number, device: Device): Promise<Figures> => {
  for (let left = tries - 1; ; left--)
    try {
      return await once(url, port, device)
    } catch (error) {
      if (left === 0) throw error
      console.error(`Once more: ${error instanceof Error ? error.message : error}`)
    }
}

interface Row {
  readonly route: string
  readonly device: Device
  readonly figure: string
  readonly measured: number
  readonly goal: string
  readonly met: boolean
}

const measure = async ({ url, parameters, acting }: Demonstration): Promise<readonly Row[]> => {
  const profile = await mkdtemp(join(tmpdir(), 'plan-ledger-lighthouse-'))
  const port = await freePort()
  const options = await chromium()
  // Lighthouse opens its own tabs in the same profile, and finds who acts there
  const context = await playwright.launchPersistentContext(profile, {
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  })
  const rows: Row[] = []
  try {
    for (const route of routes) {
      await context.addCookies([{ name: 'acting', value: acting(readerOf(route)), url }])
      for (const device of devices) {
        const runs: Figures[] = []
        for (let round = 0; round < rounds; round++)
          runs.push(await onceForSure(url + addressOf(route, parameters), port, device))
        for (const { figure, goal, meets } of goals(route, device)) {
          const measured = median(runs.map(run => run[figure]!))
          rows.push({ route, device, figure, measured, goal, met: meets(measured) })
        }
        console.error(`${route}, ${device}: ${JSON.stringify(runs.map(run => run.performance))}`)
      }
    }
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
  return rows
}

const rounded = (value: number) => String(Number(value.toPrecision(3)))

const table = (rows: readonly Row[]): string =>
  [
    '| page | device | figure | measured | goal | |',
    '|--|--|--|--|--|--|',
    ...rows.map(
      ({ route, device, figure, measured, goal, met }) =>
        `| \`${route}\` | ${device} | ${figure} | ${rounded(measured)} | ${goal} | ${met ? 'met' : '**missed**'} |`,
    ),
  ].join('\n')

const load = loadavg()[0]!
const started = values.url === undefined ? await startPlanLedger() : undefined
let rows: readonly Row[]
try {
  rows = await measure(await demonstration(values.url ?? started!.url))
} finally {
  await started?.stop()
}
console.log(table(rows))
console.log(`\nThe middle of ${rounds} runs each; load of the machine before: ${load.toFixed(1)}.\n`)
if (values.markdown !== undefined) await writeFile(values.markdown, `${table(rows)}\n`)
const { status } = spawnSync(
  process.execPath,
  [join(import.meta.dirname, '..', '..', 'apps', 'dashboard', 'scripts', 'budget.ts')],
  { stdio: 'inherit' },
)
if (status !== 0 || rows.some(({ met }) => !met)) process.exitCode = 1
