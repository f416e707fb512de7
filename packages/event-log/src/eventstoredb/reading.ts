import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type ResolvedEvent,
  START,
  type StreamingRead,
  StreamNotFoundError,
} from '@eventstore/db-client'
import { checkFilter } from '../check-append.ts'
import type { Filter, Page, ReadRange, RecordedEvent, StreamRest } from '../event-log.ts'
import { matches } from '../matches.ts'
import { pause } from '../pause.ts'
import { TimedOut } from '../within.ts'
import type { Connection } from './connection.ts'
import type { Frontier } from './frontier.ts'
import { isOurs, isOwnName, type OwnStreams, positionOf, recorded } from './stored-form.ts'
import { isTransient } from './transient.ts'

const patience = 30_000
/** Bytes and events one read brings at most, and events of others a page looks through until it says how far. */
const goal = 1_048_576
const most = 1_000
const mostLooked = 10_000
/** Streams asked for at once when several are read. */
const streamsAhead = 16

type Step = IteratorResult<RecordedEvent, undefined>

export interface Reading {
  /** R1–R3, at any number of versions. */
  read(stream: string, range?: ReadRange): AsyncGenerator<RecordedEvent, undefined>
  readMany(streams: readonly StreamRest[]): AsyncGenerator<RecordedEvent, undefined>
  readAll(options: {
    readonly after: bigint
    readonly limit: number
    readonly filter?: Filter
  }): Promise<Page>
  head(): Promise<bigint>
  /** What the last attempt failed for, so far. */
  failure(): unknown
  close(): void
}

/**
 * Reading by pages of about one megabyte, each read again as a whole when its connection breaks.
 * Always from the leader: a follower may not have yet what was acknowledged.
 * @param longestSilence milliseconds without an event after which a read is given up; it has no deadline of its own
 */
export const reading = (
  connection: Connection,
  own: OwnStreams,
  frontier: Frontier,
  longestSilence: number,
): Reading => {
  let closed = false
  let failure: unknown

  const page = async (
    open: (client: EventStoreDBClient) => StreamingRead<ResolvedEvent>,
    enough: (event: ResolvedEvent) => boolean = () => false,
  ): Promise<ResolvedEvent[]> => {
    const since = performance.now()
    for (let attempt = 0; ; attempt++) {
      if (closed) throw new Error('the event log is closed')
      const client = connection.client()
      try {
        return await collected(open(client), enough, longestSilence)
      } catch (error) {
        if (error instanceof StreamNotFoundError) return []
        failure = error
        if (error instanceof TimedOut) connection.replace(client)
        if (closed || !isTransient(error)) throw error
        if (performance.now() - since > patience)
          throw new TimedOut('the log did not answer in time', { cause: error })
        await pause(attempt)
      }
    }
  }

  async function* read(stream: string, range: ReadRange = {}): AsyncGenerator<RecordedEvent, undefined> {
    if (!isOwnName(own, stream)) return
    const name = own.namespace + stream
    const direction = range.backwards ? BACKWARDS : FORWARDS
    let from = Math.max(range.from ?? 1, 1)
    let to = Math.min(range.to ?? greatestVersion, greatestVersion)
    while (from <= to) {
      const maxCount = Math.min(to - from + 1, most)
      const size = sized()
      const fromRevision = range.backwards
        ? to === greatestVersion
          ? END
          : BigInt(to - 1)
        : BigInt(from - 1)
      const events = await page(
        client => client.readStream(name, { direction, fromRevision, maxCount, requiresLeader: true }),
        event => size.full(event),
      )
      for (const event of events) yield recorded(own, event)
      const last = events.at(-1)
      if (!last || (events.length < maxCount && !size.isFull)) return
      if (range.backwards) to = Number(last.event!.revision)
      else from = Number(last.event!.revision) + 2
    }
  }

  /** The protocol reads one stream per call: the next ones are asked for while one is handed on. */
  async function* readMany(rests: readonly StreamRest[]): AsyncGenerator<RecordedEvent, undefined> {
    const waiting = rests.values()
    const asked: { readonly events: AsyncGenerator<RecordedEvent>; readonly first: Promise<Step> }[] = []
    const ask = () => {
      const { value: rest } = waiting.next()
      if (!rest) return
      const events = read(rest.stream, rest.from === undefined ? {} : { from: rest.from })
      const first = events.next()
      first.catch(() => undefined)
      asked.push({ events, first })
    }
    for (let n = 0; n < streamsAhead; n++) ask()
    try {
      for (let next = asked[0]; next; next = asked[0]) {
        for (let step = await next.first; !step.done; step = await next.events.next()) yield step.value
        asked.shift()
        ask()
      }
    } finally {
      for (const { events } of asked) void events.return(undefined)
    }
  }

  const readAll = async ({
    after,
    limit,
    filter,
  }: {
    readonly after: bigint
    readonly limit: number
    readonly filter?: Filter
  }): Promise<Page> => {
    checkFilter(filter)
    const events: RecordedEvent[] = []
    let lastOwn = after
    let looked = frontier.startAfter(after)
    let wanted = Math.min(limit, most)
    for (let [bytes, count] = [0, 0]; events.length < limit && bytes < goal && count < mostLooked; ) {
      const size = sized()
      const from = looked
      // From a position a read is inclusive: the event read last comes again.
      const again = from === 0n ? 0 : 1
      const maxCount = wanted + again
      // Where most is not ours the next read is larger.
      wanted = Math.min(wanted * 4, most)
      const read = await page(
        client =>
          client.readAll({
            direction: FORWARDS,
            fromPosition: from === 0n ? START : { commit: from, prepare: from },
            maxCount,
            requiresLeader: true,
          }),
        event => placeOf(event) > from && size.full(event),
      )
      for (const event of read) {
        const position = placeOf(event)
        if (again && position <= from) continue
        if (events.length === limit) return { events, position: looked, atHead: false }
        count++
        looked = position
        if (!isOurs(own, event)) continue
        lastOwn = looked
        const ours = recorded(own, event)
        bytes += ours.bytes.length
        if (matches(filter, ours)) events.push(ours)
      }
      if (read.length < maxCount && !size.isFull) {
        frontier.learn(lastOwn, looked)
        return { events, position: lastOwn, atHead: true }
      }
    }
    return { events, position: looked, atHead: false }
  }

  const head = async (): Promise<bigint> => {
    const stop = frontier.looked
    let end: bigint | undefined
    let from: bigint | undefined
    for (let maxCount = 8; ; maxCount = Math.min(maxCount * 4, most)) {
      const fromPosition = from === undefined ? END : { commit: from, prepare: from }
      const read = await page(client =>
        client.readAll({ direction: BACKWARDS, fromPosition, maxCount, requiresLeader: true }),
      )
      end ??= read[0] && placeOf(read[0])
      const ours = read.find(event => isOurs(own, event))
      const last = read.at(-1)
      const found = ours && positionOf(ours)
      if (found !== undefined || !last || read.length < maxCount || placeOf(last) <= stop) {
        frontier.learn(found ?? 0n, end ?? 0n)
        return frontier.own
      }
      from = placeOf(last)
    }
  }

  return {
    read,
    readMany,
    readAll,
    head,
    failure: () => failure,
    close() {
      closed = true
    },
  }
}

const greatestVersion = 2_147_483_647

const placeOf = ({ event, commitPosition }: ResolvedEvent): bigint =>
  commitPosition ?? event!.position!.commit

const sized = () => {
  let bytes = 0
  return {
    get isFull() {
      return bytes >= goal
    },
    full({ event }: ResolvedEvent) {
      bytes += event?.data instanceof Uint8Array ? event.data.length : 100
      for (const value of Object.values(event?.metadata ?? {})) bytes += String(value).length
      return bytes >= goal
    },
  }
}

/** The events of one call, until there are enough. The call is cancelled when it is left early or falls silent. */
const collected = async (
  stream: StreamingRead<ResolvedEvent>,
  enough: (event: ResolvedEvent) => boolean,
  longestSilence: number,
): Promise<ResolvedEvent[]> => {
  const events: ResolvedEvent[] = []
  // An error that comes after we left would have no listener and end the process.
  stream.on('error', () => undefined)
  const silence = setTimeout(
    () => stream.destroy(new TimedOut(`nothing came for ${longestSilence} ms`)),
    longestSilence,
  )
  let ended = false
  try {
    for await (const event of stream) {
      silence.refresh()
      events.push(event)
      if (enough(event)) return events
    }
    ended = true
    return events
  } finally {
    clearTimeout(silence)
    if (!ended) void stream.cancel().catch(() => undefined)
  }
}
