import { setTimeout as pause } from 'node:timers/promises'
import type { EventLog, RecordedEvent } from '@plan-ledger/event-log'

/** What a watcher wants to hear of: one stream, or all plans of an organisation. */
export type Topic = { readonly stream: string } | { readonly organisation: string }

/** Ends at once on `return()`, also while a `next()` is waiting. */
export type Watcher = AsyncIterableIterator<RecordedEvent, undefined, undefined> & {
  return(): Promise<IteratorResult<RecordedEvent, undefined>>
}

export interface Announcer {
  /** Every event of the topic above `after`, once, in order: what the log holds already, then what comes. */
  watch(topic: Topic, after: bigint): Watcher
  /** Every event of the topic from now on, within the turn in which it becomes known; ends when the answer is called. */
  listen(topic: Topic, tell: (event: RecordedEvent) => void): () => void
  /** What the log holds of the topic above `after`. */
  missed(topic: Topic, after: bigint): AsyncIterable<RecordedEvent>
  watchers(): number
  /** Everything up to here was announced. */
  position(): bigint
  /** Ends the follower and every watcher. */
  stop(): Promise<void>
}

interface Settings {
  readonly log: EventLog
  readonly organisationOf: (event: RecordedEvent) => string
  /** Whether reading again later may help; anything else ends the watcher with the error. */
  readonly isTransient: (error: unknown) => boolean
  readonly report: (error: unknown) => void
  /** Told of every event, before whoever watches is. */
  readonly first?: (event: RecordedEvent) => void
}

/** Events a watcher may be behind before it is sent back to the log. */
const buffered = 1_000
const page = 500
const planStreams = 'plan-'
const longestPause = 5_000

/** Told of every event of its topic as it comes. */
interface Member {
  tell(event: RecordedEvent): void
}

/**
 * Follows the log once for the whole process and hands on what comes, by stream and by organisation. Mutations
 * never announce anything: whatever is in the log is announced, by whichever process it was written.
 * Resolves once the log's head is known, from which it follows.
 */
export async function announcer({
  log,
  organisationOf,
  isTransient,
  report,
  first,
}: Settings): Promise<Announcer> {
  const stopping = new AbortController()
  const byStream = new Map<string, Set<Member>>()
  const byOrganisation = new Map<string, Set<Member>>()
  const ends = new Set<() => void>()
  let position = await log.head()

  const announce = (event: RecordedEvent) => {
    position = event.position
    first?.(event)
    for (const member of byStream.get(event.stream) ?? []) member.tell(event)
    if (byOrganisation.size > 0 && event.stream.startsWith(planStreams))
      for (const member of byOrganisation.get(organisationOf(event)) ?? []) member.tell(event)
  }

  const follow = async () => {
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        for await (const event of log.subscribe({ after: position }, stopping.signal)) {
          failures = 0
          announce(event)
        }
      } catch (error) {
        report(error)
      }
      failures += 1
      await backOff(failures, stopping.signal)
    }
  }
  const following = follow()

  const missed = (topic: Topic, after: bigint) =>
    'stream' in topic
      ? streamAfter(log, topic.stream, after)
      : organisationAfter(log, topic.organisation, organisationOf, after)

  const join = (topic: Topic, member: Member) => {
    const members = 'stream' in topic ? byStream : byOrganisation
    const key = 'stream' in topic ? topic.stream : topic.organisation
    const set = members.get(key) ?? new Set()
    members.set(key, set.add(member))
    return () => {
      set.delete(member)
      if (set.size === 0 && members.get(key) === set) members.delete(key)
    }
  }

  const watch = (topic: Topic, after: bigint): Watcher => {
    const ended = new AbortController()
    let last = after
    let buffer: RecordedEvent[] = []
    /** Reading the log: at the start, and again whenever the buffer overflowed. */
    let reading: AsyncIterator<RecordedEvent> | undefined
    let mustRead = true
    let leave: (() => void) | undefined
    let wake = () => {}
    let finish: ((result: IteratorResult<RecordedEvent, undefined>) => void) | undefined

    const member: Member = {
      tell(event) {
        if (mustRead) return
        if (buffer.length < buffered) buffer.push(event)
        else {
          buffer = []
          mustRead = true
        }
        wake()
      },
    }
    const end = () => {
      if (ended.signal.aborted) return
      ended.abort()
      ends.delete(end)
      leave?.()
      buffer = []
      wake()
      finish?.({ done: true, value: undefined })
      void reading?.return?.().catch(() => undefined)
    }

    const step = async (): Promise<IteratorResult<RecordedEvent, undefined>> => {
      for (let failures = 0; !ended.signal.aborted; ) {
        if (mustRead && !reading) {
          // listen first, read then: what comes in between is in the buffer, and what is in both is told apart by position
          mustRead = false
          if (!leave) {
            leave = join(topic, member)
            ends.add(end)
          }
          reading = missed(topic, last)[Symbol.asyncIterator]()
        }
        if (reading) {
          try {
            const next = await reading.next()
            if (ended.signal.aborted) break
            if (next.done) reading = undefined
            else if (next.value.position > last) return deliver(next.value)
          } catch (error) {
            if (!isTransient(error)) throw error
            reading = undefined
            mustRead = true
            buffer = []
            failures += 1
            await backOff(failures, ended.signal)
          }
          continue
        }
        const event = buffer.shift()
        if (event && event.position > last) return deliver(event)
        if (!event && !mustRead)
          await new Promise<void>(resolve => {
            wake = resolve
          })
      }
      return { done: true, value: undefined }
    }
    const deliver = (event: RecordedEvent): IteratorResult<RecordedEvent, undefined> => {
      last = event.position
      return { done: false, value: event }
    }

    return {
      next: () =>
        new Promise((resolve, reject) => {
          finish = resolve
          step().then(resolve, error => {
            reject(error)
            end()
          })
        }),
      async return() {
        end()
        return { done: true, value: undefined }
      },
      async throw(error) {
        end()
        throw error
      },
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }

  return {
    watch,
    listen: (topic, tell) => join(topic, { tell }),
    missed,
    watchers: () => ends.size,
    position: () => position,
    async stop() {
      stopping.abort()
      for (const end of [...ends]) end()
      await following
    },
  }
}

const backOff = (failures: number, signal: AbortSignal) =>
  pause(Math.min(100 * 2 ** failures, longestPause), undefined, { signal }).catch(() => undefined)

/** Looks for the place backwards, as little is missed as a rule, and then reads on from it. */
async function* streamAfter(log: EventLog, stream: string, after: bigint): AsyncGenerator<RecordedEvent> {
  let from: number | undefined
  for await (const event of log.read(stream, { backwards: true })) {
    if (event.position <= after) break
    from = event.version
  }
  if (from !== undefined) yield* log.read(stream, { from })
}

async function* organisationAfter(
  log: EventLog,
  organisation: string,
  organisationOf: (event: RecordedEvent) => string,
  after: bigint,
): AsyncGenerator<RecordedEvent> {
  for (let position = after; ; ) {
    const found = await log.readAll({
      after: position,
      limit: page,
      filter: { streamPrefixes: [planStreams] },
    })
    for (const event of found.events) if (organisationOf(event) === organisation) yield event
    if (found.atHead) return
    position = found.position
  }
}
