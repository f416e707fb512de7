import { parseArgs } from 'node:util'
import { type Result, report } from './figures.ts'
import type { BenchOptions } from './options.ts'

/** Loaded when asked for: what one stands on must not be in another's memory. */
const benchmarks: Readonly<Record<string, (options: BenchOptions) => Promise<readonly Result[]>>> = {
  append: async options => (await import('./append.ts')).append(options),
  read: async options => (await import('./read.ts')).read(options),
  eventstoredb: async options => (await import('./eventstoredb.ts')).eventstoredb(options),
  grow: async options => (await import('./grow.ts')).grow(options),
  audit: async options => (await import('./audit.ts')).audit(options),
  fanout: async options => (await import('./fanout.ts')).fanout(options),
  state: async () => (await import('./state.ts')).state(),
  project: async options => (await import('./project.ts')).project(options),
  rebuild: async options => (await import('./rebuild.ts')).rebuild(options),
  graphql: async options => (await import('./graphql.ts')).graphql(options),
  mutations: async options => (await import('./mutations.ts')).mutations(options),
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    more: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '0.5' },
    events: { type: 'string', default: '1000000' },
    'data-dir': { type: 'string' },
    seed: { type: 'string' },
  },
})
const all = positionals.length === 0 || positionals.includes('all')
const wanted = all ? Object.keys(benchmarks) : positionals
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
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds ${values.rounds}: at least one is needed.`)
  process.exit(2)
}
const minutes = Number(values.minutes)
if (!(minutes > 0)) {
  console.error(`--minutes ${values.minutes}: how long a constant load is kept up.`)
  process.exit(2)
}
const dataDir = values['data-dir']
const seed = values.seed === undefined ? undefined : Number(values.seed)
if (seed !== undefined && !Number.isSafeInteger(seed)) {
  console.error(`--seed ${values.seed}: a whole number is needed.`)
  process.exit(2)
}
const options = {
  events,
  rounds,
  more: values.more,
  ...(seed !== undefined && { seed }),
  minutes,
  ...(dataDir !== undefined && { dataDir }),
  say: console.log,
}
// ending by exit stops the database that a benchmark started
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
const results: Result[] = []
for (const name of wanted) results.push(...(await benchmarks[name]!(options)))
const met = await report(results, values.json)
// a missed goal is told by the exit code only where it was asked for: machines differ
if (values.check && !met) process.exitCode = 1
