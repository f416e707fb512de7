import { calm } from './calm.ts'
import type { Comparison, Goal, Round } from './comparison.ts'
import type { Turn, Verified } from './contenders/driver.child.ts'
import { type Driver, driver } from './contenders/driver.ts'
import { type StoreName, stores } from './contenders/stores.ts'
import { databaseEach } from './database-each.ts'
import type { BenchOptions } from './options.ts'

type Work = Omit<Turn, 'kind' | 'seconds'> & {
  readonly contenders: readonly StoreName[]
  readonly goals?: readonly Goal[]
}

const ours: StoreName = 'Plan Ledger'
const everybody: readonly StoreName[] = [
  ours,
  'Plan Ledger, sealed',
  'castore',
  'emmett',
  'acuris',
  'prepared INSERT',
  'raw INSERT',
]
const peersAndWe: readonly StoreName[] = [ours, 'castore', 'emmett', 'acuris']
const plain = { streams: 'new', eventsPerAppend: 1, contenders: everybody } as const

/** What is promised. */
const promised: readonly Work[] = [
  { ...plain, atOnce: 1, goals: [{ of: ours, ratio: 1.2 }] },
  {
    ...plain,
    atOnce: 64,
    goals: [
      { of: ours, ratio: 4 },
      { of: ours, measure: 'p99', ratio: 1 },
    ],
  },
  { ...plain, atOnce: 256, goals: [{ of: ours, ratio: 5 }] },
]

/** What else a reader may want to know. */
const more: readonly Work[] = [
  { ...plain, atOnce: 16 },
  { ...plain, atOnce: 1_024, contenders: peersAndWe },
  ...[1, 64].map(atOnce => ({
    atOnce,
    streams: 'existing' as const,
    eventsPerAppend: 1,
    contenders: peersAndWe,
  })),
  { atOnce: 16, streams: 'hot', eventsPerAppend: 1, contenders: peersAndWe },
  ...[1, 64].map(atOnce => ({
    atOnce,
    streams: 'new' as const,
    eventsPerAppend: 10,
    contenders: peersAndWe,
  })),
  { atOnce: 1, streams: 'new', eventsPerAppend: 1_000, contenders: [...peersAndWe, 'COPY'] },
]

const titleOf = ({ atOnce, streams, eventsPerAppend }: Work) =>
  [
    `append, ${atOnce.toLocaleString('en')} at once`,
    streams !== 'new' && (streams === 'hot' ? 'all to one stream' : 'to existing streams'),
    eventsPerAppend > 1 && `${eventsPerAppend.toLocaleString('en')} events each`,
  ]
    .filter(Boolean)
    .join(', ')

const seconds = 1

/** Appends with expected version against the peers: each in turn, in every round, the first one another each time. */
export const append = async ({
  rounds,
  more: everything,
  say = () => undefined,
}: BenchOptions): Promise<readonly Comparison[]> => {
  const works = everything ? more : promised
  const names = [...new Set(works.flatMap(({ contenders }) => contenders))]
  await using server = await databaseEach()
  const drivers = new Map<StoreName, Driver>()
  const missing = new Map<StoreName, string>()
  const broken = new Map<StoreName, string>()
  const taken = new Map<Work, Map<StoreName, Round[]>>()
  try {
    for (const name of names) {
      // a peer that can't be had is said to be missing, never left out in silence
      const opened = await driver(name, await server.database()).catch((error: Error) => error)
      if (opened instanceof Error) missing.set(name, `not run: ${opened.message.split('\n')[0]}`)
      else drivers.set(name, opened)
    }
    for (let round = 0; round < rounds; round++) {
      await server.checkpoint()
      const busy = await calm()
      for (const work of works) {
        const present = work.contenders.filter(name => drivers.has(name))
        const first = round % present.length
        for (const name of [...present.slice(first), ...present.slice(0, first)]) {
          const done = await drivers.get(name)!.append({ ...work, seconds })
          const rows = taken.get(work) ?? new Map<StoreName, Round[]>()
          taken.set(work, rows.set(name, rows.get(name) ?? []))
          rows.get(name)!.push({
            value: done.appends / done.seconds,
            p50: done.p50,
            p99: done.p99,
            cpu: done.cpu / done.seconds,
            more: { busy, conflicts: done.conflicts },
          })
        }
        const rates = present.map(
          name => `${name} ${Math.round(taken.get(work)!.get(name)!.at(-1)!.value).toLocaleString('en')}`,
        )
        say(
          `round ${round + 1}, ${titleOf(work)}: ${rates.join(' · ')}${busy >= 0.15 ? ' (busy machine)' : ''}`,
        )
      }
    }
    for (const [name, opened] of drivers) {
      const fault = faultOf(
        await opened.verify(),
        works.every(({ streams }) => streams !== 'hot'),
      )
      if (fault) broken.set(name, `no figure: ${fault}`)
    }
  } finally {
    for (const opened of drivers.values()) await opened.close()
  }
  return works.map(work => ({
    name: titleOf(work),
    unit: 'appends/s',
    settings: server.settings,
    better: 'more',
    ...(work.goals && { goals: work.goals }),
    contenders: work.contenders.map(name => ({
      name,
      kind: stores[name].kind,
      rounds: broken.has(name) ? [] : (taken.get(work)?.get(name) ?? []),
      note: broken.get(name) ?? missing.get(name) ?? stores[name].note,
    })),
  }))
}

/** Whoever lost an append, or counted wrongly, gets no figure. */
const faultOf = ({ acknowledged, stored, brokenStreams, contiguous }: Verified, allAwaited: boolean) => {
  if (allAwaited ? stored !== acknowledged : stored < acknowledged)
    return `${acknowledged} events acknowledged, ${stored} stored`
  if (brokenStreams > 0) return `${brokenStreams} streams with gaps`
  return contiguous === false ? 'positions with gaps' : undefined
}
