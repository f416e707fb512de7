import { fork } from 'node:child_process'
import { once } from 'node:events'
import { calm } from './calm.ts'
import type { Comparison, Round } from './comparison.ts'
import { type Driver, driver } from './contenders/driver.ts'
import { type StoreName, stores } from './contenders/stores.ts'
import type { BenchOptions } from './options.ts'

const names: readonly StoreName[] = ['Plan Ledger on EventStoreDB', 'bare client']
const waiting = [1, 64]
const stored = 10_000
const seconds = 1.5

/**
 * What our adapter costs beside the client it stands on, both against a protocol server in memory, each with one of
 * its own: the client's processor time is what limits both.
 */
export const eventstoredb = async ({
  rounds,
  say = () => undefined,
}: BenchOptions): Promise<readonly Comparison[]> => {
  const servers = names.map(() =>
    fork(new URL('./contenders/protocol-server.child.ts', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    }),
  )
  const urls = servers.map(server => once(server, 'message').then(([url]) => url as string))
  const drivers = new Map<StoreName, Driver>()
  const taken = new Map<string, Round[]>()
  const note = (work: string, name: StoreName, round: Round) => {
    const key = `${work} ${name}`
    taken.set(key, [...(taken.get(key) ?? []), round])
  }
  try {
    for (const [i, name] of names.entries()) {
      drivers.set(name, await driver(name, await urls[i]!))
      await drivers.get(name)!.fill(stored)
    }
    // everything is read before there is more to read for one of them
    for (let round = -1; round < rounds; round++) {
      const busy = await calm()
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const done = await drivers.get(name)!.read(30)
        if (round >= 0)
          note('read', name, {
            value: done.events / done.seconds,
            cpu: done.cpu / done.seconds,
            more: { busy },
          })
      }
    }
    for (let round = -1; round < rounds; round++) {
      const busy = await calm()
      for (const atOnce of waiting)
        for (const name of round % 2 === 0 ? names : names.toReversed()) {
          const turn = { atOnce, seconds, streams: 'new', eventsPerAppend: 1 } as const
          const done = await drivers.get(name)!.append(turn)
          if (round >= 0)
            note(`${atOnce}`, name, {
              value: done.appends / done.seconds,
              p50: done.p50,
              p99: done.p99,
              cpu: done.cpu / done.seconds,
              more: { busy },
            })
        }
      say(`round ${round + 1} of ${rounds}`)
    }
    // reading it all tells whether everything acknowledged is there
    for (const opened of drivers.values()) await opened.read(120)
  } finally {
    for (const opened of drivers.values()) await opened.close()
    for (const server of servers) server.kill()
  }
  const comparison = (work: string, name: string, unit: string): Comparison => ({
    name,
    unit,
    better: 'more',
    goals: [{ of: names[0]!, ratio: 0.9 }],
    contenders: names.map(name => ({
      name,
      kind: stores[name].kind,
      rounds: taken.get(`${work} ${name}`) ?? [],
      note: stores[name].note,
    })),
  })
  return [
    ...waiting.map(atOnce => comparison(`${atOnce}`, `EventStoreDB append, ${atOnce} at once`, 'appends/s')),
    comparison('read', `EventStoreDB catch-up read of ${stored.toLocaleString('en')} events`, 'events/s'),
  ]
}
