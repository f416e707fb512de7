import { randomUUIDv7 } from 'node:crypto'
import postgres from 'postgres'
import { quantile } from '../comparison.ts'
import { noted } from './store.ts'
import { type StoreName, stores } from './stores.ts'

/** One turn: so many appends at once, each worker sending its next one when the last is answered. */
export interface Turn {
  readonly kind: 'append'
  readonly atOnce: number
  readonly seconds: number
  /** Each append to a stream of its own, to one that has events already, or all to the same one. */
  readonly streams: 'new' | 'existing' | 'hot'
  readonly eventsPerAppend: number
}

export interface TurnDone {
  readonly appends: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  /** Seconds of processor time. */
  readonly cpu: number
  readonly conflicts: number
}

/** What lies in the store, against what it acknowledged. */
export interface Verified {
  readonly acknowledged: number
  readonly stored: number
  /** Streams whose versions are not 1 to their number of events. */
  readonly brokenStreams: number
  /** Whether positions are 1 to the number of events; undefined where none are promised. */
  readonly contiguous?: boolean
}

/** Reads everything in order, until it is through or the time is up. */
export interface ReadDone {
  readonly events: number
  readonly seconds: number
  readonly cpu: number
  /** Megabytes of memory at most, above what the process had before. */
  readonly memory: number
}

export type Order =
  | Turn
  | { readonly kind: 'fill'; readonly events: number }
  | { readonly kind: 'read'; readonly seconds: number }
  | { readonly kind: 'verify' }
  | { readonly kind: 'close' }
export type Answer = { readonly done: unknown } | { readonly failed: string }

const [name, url] = process.argv.slice(2) as [StoreName, string]
const { open, connections } = stores[name]
const store = await (await open())({ url, connections })
let acknowledged = 0

/** Streams that are kept from turn to turn, by number of the worker: nobody else appends to them. */
const kept: { readonly stream: string; version: number }[][] = []
const streamsOf = (worker: number) => {
  kept[worker] ??= Array.from({ length: 16 }, () => ({ stream: randomUUIDv7(), version: 0 }))
  return kept[worker]
}
const hot = { stream: randomUUIDv7(), version: 0 }

const append = async ({ atOnce, seconds, streams, eventsPerAppend }: Turn): Promise<TurnDone> => {
  const taken: number[] = []
  let conflicts = 0
  const send = async (target: { readonly stream: string; version: number }): Promise<void> => {
    const expected = target.version
    const events = noted(target.stream, expected, eventsPerAppend)
    try {
      await store.append(target.stream, expected, events)
      target.version = Math.max(target.version, expected + eventsPerAppend)
      acknowledged += eventsPerAppend
    } catch (error) {
      if (streams !== 'hot') throw error
      conflicts += 1
      // told that somebody was quicker: whoever asked for the stream's version would learn what we know
      await new Promise(setImmediate)
    }
  }
  const worker = async (number: number, until: number, record: boolean) => {
    const own = streams === 'existing' ? streamsOf(number) : []
    for (let i = 0; ; i++) {
      const began = performance.now()
      if (began >= until) return
      const before = conflicts
      await send(
        streams === 'hot'
          ? hot
          : streams === 'new'
            ? { stream: randomUUIDv7(), version: 0 }
            : own[i % own.length]!,
      )
      if (record && (streams !== 'hot' || conflicts === before)) taken.push(performance.now() - began)
    }
  }
  const all = (until: number, record: boolean) =>
    Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number, until, record)))

  await all(performance.now() + 300, false)
  const [began, cpu, conflictsBefore] = [performance.now(), process.cpuUsage(), conflicts]
  await all(began + seconds * 1_000, true)
  const ended = performance.now()
  const { user, system } = process.cpuUsage(cpu)
  taken.sort((a, b) => a - b)
  return {
    appends: taken.length,
    seconds: (ended - began) / 1_000,
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
    cpu: (user + system) / 1_000_000,
    conflicts: conflicts - conflictsBefore,
  }
}

const fill = async (events: number): Promise<void> => {
  const streams = 1_000
  for (let filled = 0; filled < events; filled += streams) {
    const version = filled / streams
    const some = Array.from({ length: streams }, (_, i) => noted(filling(i), version, 1)[0]!)
    if (store.fill) await store.fill(some)
    else await Promise.all(some.map(event => store.append(event.stream, version, [event])))
    acknowledged += some.length
  }
}
const streamsFilled: string[] = []
const filling = (i: number): string => {
  streamsFilled[i] ??= randomUUIDv7()
  return streamsFilled[i]
}

const read = async (seconds: number): Promise<ReadDone> => {
  gc?.()
  const idle = process.memoryUsage().rss
  let [events, most, asked] = [0, idle, 0]
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const until = began + seconds * 1_000
  await store.readAll!(count => {
    events += count
    // asking costs more than an event, and some tell of every one
    if (events - asked >= 1_000) {
      asked = events
      most = Math.max(most, process.memoryUsage.rss())
    }
    return events % 100 !== 0 || performance.now() < until
  })
  const ended = performance.now()
  if (ended < until && events !== acknowledged)
    throw new Error(`${events} events read where ${acknowledged} were acknowledged`)
  const { user, system } = process.cpuUsage(cpu)
  return {
    events,
    seconds: (ended - began) / 1_000,
    cpu: (user + system) / 1_000_000,
    memory: (most - idle) / 2 ** 20,
  }
}

const verify = async (): Promise<Verified> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const [row] = await sql.unsafe(`
      with stored as (${store.stored}), streams as (
        select count(*) as events, min(version) as first, max(version) as last, count(distinct version) as versions
        from stored group by stream
      )
      select (select count(*) from stored)::float8 as stored,
        (select count(*) from streams where first <> 1 or last <> events or versions <> events)::float8 as broken,
        (select min(position) = 1 and max(position) = count(*) and count(position) = count(distinct position)
         from stored where position is not null) as contiguous`)
    return {
      acknowledged,
      stored: row!.stored,
      brokenStreams: row!.broken,
      ...(row!.contiguous !== null && { contiguous: row!.contiguous }),
    }
  } finally {
    await sql.end()
  }
}

const answer = (message: Answer) => process.send!(message)
process.on('disconnect', () => process.exit())
process.on('message', async (order: Order) => {
  try {
    if (order.kind === 'append') answer({ done: await append(order) })
    else if (order.kind === 'fill') answer({ done: await fill(order.events) })
    else if (order.kind === 'read') answer({ done: await read(order.seconds) })
    else if (order.kind === 'verify') answer({ done: await verify() })
    else {
      await store.close()
      answer({ done: undefined })
    }
  } catch (error) {
    answer({ failed: error instanceof Error ? `${error.stack}` : String(error) })
  }
})
answer({ done: undefined })
