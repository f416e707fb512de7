import { calm } from './calm.ts'
import type { Comparison, Round } from './comparison.ts'
import { type Driver, driver } from './contenders/driver.ts'
import { type StoreName, stores } from './contenders/stores.ts'
import { databaseEach } from './database-each.ts'
import type { BenchOptions } from './options.ts'

const readers: readonly StoreName[] = [
  'Plan Ledger',
  'Plan Ledger, sealed',
  'emmett',
  'emmett consumer',
  'acuris',
  'raw read',
]
const most = 100_000
/** Longest turn: one of the peers would need minutes. */
const seconds = 3

/** Everything read in order and decoded, as who builds a read model does, against the peers and the bare driver. */
export const read = async ({
  rounds,
  events = most,
  say = () => undefined,
}: BenchOptions): Promise<readonly Comparison[]> => {
  const stored = Math.min(events, most)
  await using server = await databaseEach()
  const drivers = new Map<StoreName, Driver>()
  const missing = new Map<StoreName, string>()
  const taken = new Map<StoreName, Round[]>()
  try {
    for (const name of readers) {
      const opened = await driver(name, await server.database()).catch((error: Error) => error)
      if (opened instanceof Error) {
        missing.set(name, `not run: ${opened.message.split('\n')[0]}`)
        continue
      }
      drivers.set(name, opened)
      await opened.fill(stored)
      say(`${name}: ${stored.toLocaleString('en')} events stored`)
    }
    await server.settle()
    const present = [...drivers.keys()]
    // one turn that does not count: programs and caches get warm
    for (let round = -1; round < rounds; round++) {
      const busy = await calm()
      const first = Math.max(0, round) % present.length
      const rates: string[] = []
      for (const name of [...present.slice(first), ...present.slice(0, first)]) {
        const done = await drivers.get(name)!.read(seconds)
        const value = done.events / done.seconds
        rates.push(`${name} ${Math.round(value).toLocaleString('en')}`)
        if (round < 0) continue
        taken.set(name, taken.get(name) ?? [])
        taken.get(name)!.push({ value, cpu: done.cpu / done.seconds, more: { busy, memoryMiB: done.memory } })
      }
      say(`round ${round + 1}: ${rates.join(' · ')}${busy >= 0.15 ? ' (busy machine)' : ''}`)
    }
  } finally {
    for (const opened of drivers.values()) await opened.close()
  }
  const contenders = readers.map(name => {
    const turns = taken.get(name) ?? []
    const memory = Math.max(...turns.map(({ more }) => more?.memoryMiB ?? 0))
    return {
      name,
      kind: stores[name].kind,
      rounds: turns,
      note: missing.get(name) ?? `${readNote[name] ?? ''}${Math.round(memory)} MiB above idle at most`,
    }
  })
  return [
    {
      name: `catch-up read of ${stored.toLocaleString('en')} events`,
      unit: 'events/s',
      better: 'more',
      settings: server.settings,
      goals: [
        { of: 'Plan Ledger', amount: 100_000, either: 'quick' },
        { of: 'Plan Ledger', ratio: 0.8, than: 'raw read', either: 'quick' },
      ],
      contenders: [
        ...contenders,
        {
          name: 'castore',
          kind: 'peer',
          rounds: [],
          note: 'has no read over all streams',
        },
      ],
    },
  ]
}

const readNote: { readonly [name in StoreName]?: string } = {
  'Plan Ledger, sealed': 'two sealed parts of each event opened; ',
  emmett: 'readMessagesBatch; ',
  'emmett consumer': 'keeps a checkpoint per event; ',
  'raw read': 'the same rows, the same driver, nothing decoded; ',
}
