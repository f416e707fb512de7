import { EventEmitter, once } from 'node:events'
import { checkAppend, checkAppends, checkFilter } from '../check-append.ts'
import { EventRefused, VersionConflict } from '../errors.ts'
import type {
  Append,
  Appended,
  EventLog,
  EventToAppend,
  Filter,
  RecordedEvent,
  StreamRest,
} from '../event-log.ts'
import { matches } from '../matches.ts'
import { sameEvent } from '../same-event.ts'

/** The log for fast tests: keeps every rule of CONTRACT.md but D1, for nothing survives the process. */
export const memoryEventLog = (): EventLog => {
  const all: RecordedEvent[] = []
  const streams = new Map<string, RecordedEvent[]>()
  const ids = new Set<string>()
  const appended = new EventEmitter().setMaxListeners(0)
  const closing = new AbortController()
  const of = (stream: string): readonly RecordedEvent[] => streams.get(stream) ?? []
  const open = () => {
    if (closing.signal.aborted) throw new Error('the event log is closed')
  }

  /** What the append would answer: `undefined` when it is still to be stored. */
  const replayed = ({ stream, expectedVersion, events }: Append): Appended | undefined => {
    const present = of(stream)
    if (present.length === expectedVersion) return undefined
    const stored = present.slice(expectedVersion, expectedVersion + events.length)
    if (stored.length === events.length && stored.every((event, i) => sameEvent(event, events[i]!)))
      return { version: expectedVersion + events.length, position: stored.at(-1)!.position }
    throw new VersionConflict(stream, expectedVersion, present.length)
  }

  const store = ({ stream, events }: Append): Appended => {
    const present = streams.get(stream) ?? []
    streams.set(stream, present)
    for (const event of events) {
      const recorded = {
        ...copy(event),
        stream,
        version: present.length + 1,
        position: BigInt(all.length + 1),
      }
      ids.add(event.id)
      present.push(recorded)
      all.push(recorded)
    }
    return { version: present.length, position: BigInt(all.length) }
  }

  const appendTogether = (appends: readonly Append[]): Appended[] => {
    const answers = appends.map(replayed)
    const behind = appends.findIndex((_, i) => answers[i] !== undefined)
    if (behind === -1) {
      if (appends.some(append => append.events.some(event => ids.has(event.id))))
        throw new EventRefused('an event id belongs to another event')
      const stored = appends.map(store)
      appended.emit('event')
      return stored
    }
    const unmet = appends[behind]!
    if (answers.includes(undefined))
      throw new VersionConflict(unmet.stream, unmet.expectedVersion, of(unmet.stream).length)
    return answers as Appended[]
  }

  async function* read(stream: string, range: { from?: number; to?: number; backwards?: boolean } = {}) {
    open()
    const events = of(stream).slice(
      Math.max((range.from ?? 1) - 1, 0),
      Math.max(range.to ?? Number.MAX_SAFE_INTEGER, 0),
    )
    for (const event of range.backwards ? events.reverse() : events) yield copyRecorded(event)
  }

  async function* readMany(rests: readonly StreamRest[]) {
    open()
    for (const { stream, from } of rests) yield* read(stream, from === undefined ? {} : { from })
  }

  async function* subscribe({ after, filter }: { after: bigint; filter?: Filter }, signal: AbortSignal) {
    checkFilter(filter)
    open()
    const ended = AbortSignal.any([signal, closing.signal])
    let next = Number(after)
    while (!ended.aborted) {
      const event = all[next]
      if (event) {
        next++
        if (matches(filter, event)) yield copyRecorded(event)
      } else {
        await once(appended, 'event', { signal: ended }).catch(() => undefined)
      }
    }
  }

  return {
    async append(stream, expectedVersion, events) {
      open()
      const append = { stream, expectedVersion, events }
      checkAppend(append)
      if (events.length > 0) return appendTogether([append])[0]!
      const present = of(stream)
      if (present.length !== expectedVersion)
        throw new VersionConflict(stream, expectedVersion, present.length)
      return { version: present.length, position: present.at(-1)?.position ?? 0n }
    },
    async appendMany(appends) {
      open()
      checkAppends(appends)
      return appendTogether(appends)
    },
    read,
    readMany,
    async readAll({ after, limit, filter }) {
      open()
      checkFilter(filter)
      const events: RecordedEvent[] = []
      let next = Number(after)
      while (next < all.length && events.length < limit) {
        const event = all[next++]!
        if (matches(filter, event)) events.push(copyRecorded(event))
      }
      return { events, position: BigInt(next), atHead: next >= all.length }
    },
    subscribe,
    async head() {
      open()
      return BigInt(all.length)
    },
    async close() {
      closing.abort()
    },
  }
}

// Copied in and out, so that nobody can change what was stored.
const copy = ({ id, type, bytes, sealed }: EventToAppend): EventToAppend => ({
  id,
  type,
  bytes: Uint8Array.from(bytes),
  sealed: sealed
    .map(part => ({ subject: part.subject, bytes: Uint8Array.from(part.bytes) }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1)),
})
const copyRecorded = (event: RecordedEvent): RecordedEvent => ({
  ...copy(event),
  stream: event.stream,
  version: event.version,
  position: event.position,
})
