import { EventRefused, OutcomeUnknown, Overloaded, VersionConflict } from '../errors.ts'
import type { Append, Appended, RecordedEvent } from '../event-log.ts'
import { pause } from '../pause.ts'
import { sameEvent } from '../same-event.ts'
import type { Appends } from './append-call.ts'
import type { Frontier } from './frontier.ts'
import { gate } from './gate.ts'
import type { Reading } from './reading.ts'
import { type OwnStreams, serverName, storedSize } from './stored-form.ts'
import { isTransient } from './transient.ts'

export interface Appending {
  /** @throws VersionConflict, Overloaded, OutcomeUnknown, EventRefused */
  append(append: Append, bytes: number): Promise<Appended>
  /** Waits for what was taken on, takes on no more. */
  close(): Promise<void>
}

const loadLimits = { appends: 10_000, bytes: 67_108_864 }
const sentAtOnce = { calls: 256, bytes: 4_194_304 }
/** A server's default limit, counted as the server does it. */
const appendLimit = 1_048_576

/**
 * Sends each append until its outcome is known: the same ids at the same revision, so the server answers one that it
 * has stored already as it did before.
 * @param patience milliseconds until an append without an answer is given up
 */
export const appending = ({
  own,
  appends,
  reads,
  frontier,
  patience,
}: {
  readonly own: OwnStreams
  readonly appends: Appends
  readonly reads: Reading
  readonly frontier: Frontier
  readonly patience: number
}): Appending => {
  const underWay = new Set<Promise<unknown>>()
  const inTurn = gate(sentAtOnce)
  let bytesUnderWay = 0
  let closed = false

  /**
   * The server compares ids alone. What it may have stored before is read again: other bytes are a conflict.
   * Its positions tell: what is new lies beyond all that this process knew when it sent the append.
   */
  const verified = async ({ stream, expectedVersion, events }: Append): Promise<Appended> => {
    const range = { from: expectedVersion + 1, to: expectedVersion + events.length }
    const stored: RecordedEvent[] = []
    for await (const event of reads.read(stream, range)) stored.push(event)
    if (stored.length === events.length && stored.every((event, i) => sameEvent(event, events[i]!)))
      return { version: range.to, position: stored.at(-1)!.position }
    for await (const { version } of reads.read(stream, { backwards: true }))
      throw new VersionConflict(stream, expectedVersion, version)
    throw new VersionConflict(stream, expectedVersion, 0)
  }

  const attempt = async (append: Append, name: string): Promise<Appended> => {
    const { stream, expectedVersion, events } = append
    const known = frontier.own
    const answer = await appends.send(name, expectedVersion, events)
    if (answer.kind === 'conflict') throw new VersionConflict(stream, expectedVersion, answer.version)
    if (answer.position === undefined || answer.position <= known) return verified(append)
    frontier.learn(answer.position, answer.position)
    return { version: expectedVersion + events.length, position: answer.position }
  }

  const persistently = async (append: Append, name: string, bytes: number): Promise<Appended> => {
    const since = performance.now()
    for (let tries = 0; ; tries++) {
      try {
        return await inTurn(bytes, () => attempt(append, name))
      } catch (error) {
        if (!isTransient(error)) throw error
        if (performance.now() - since > patience)
          throw new OutcomeUnknown('the log did not answer in time', { cause: error })
        await pause(tries)
      }
    }
  }

  return {
    async append(append, bytes) {
      if (closed) throw new Error('the event log is closed')
      const name = serverName(own, append.stream)
      const size = append.events.reduce((sum, event) => sum + storedSize(event), 0)
      if (size > appendLimit)
        throw new EventRefused(`the append takes ${size} bytes in EventStoreDB, at most ${appendLimit}`)
      if (underWay.size >= loadLimits.appends || bytesUnderWay + bytes > loadLimits.bytes)
        throw new Overloaded(`${underWay.size} appends of ${bytesUnderWay} bytes are waiting`)
      bytesUnderWay += bytes
      const work = persistently(append, name, bytes)
      underWay.add(work)
      try {
        return await work
      } finally {
        underWay.delete(work)
        bytesUnderWay -= bytes
      }
    },
    async close() {
      closed = true
      await Promise.allSettled(underWay)
    },
  }
}
