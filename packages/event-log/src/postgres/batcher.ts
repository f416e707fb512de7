import { EventRefused, OutcomeUnknown, Overloaded, VersionConflict } from '../errors.ts'
import type { Append, Appended, RecordedEvent } from '../event-log.ts'
import { pause } from '../pause.ts'
import { isTransient, sqlState } from './connection.ts'
import { UnsafeToWrite } from './migrate.ts'
import type { Outcome, Writer } from './writer.ts'

/** One call of append or appendMany. */
interface Waiting {
  readonly unit: readonly Append[]
  readonly events: number
  readonly bytes: number
  readonly since: number
  resolve(appended: readonly Appended[]): void
  reject(error: unknown): void
}

export interface Batcher {
  /** @param bytes what the unit takes. @throws VersionConflict, Overloaded, OutcomeUnknown, EventRefused */
  append(unit: readonly Append[], bytes: number): Promise<readonly Appended[]>
  /** Waits for what was taken on, takes on no more. */
  close(): Promise<void>
}

const queueLimits = { appends: 10_000, bytes: 67_108_864 }
const batchLimits = { events: 1_000, bytes: 4_194_304 }

/**
 * Group commit without a timer: while one call is out, everything that comes waits and goes out together with the
 * next call; at most one append per stream, the next one goes with the batch after.
 * @param patience milliseconds until an append without an answer is given up
 * @param onStored called after each batch with the greatest position and with what was stored just now, in order
 */
export const batcher = (
  writer: Writer,
  patience: number,
  onStored: (position: bigint, events: readonly RecordedEvent[]) => void,
): Batcher => {
  let queue: Waiting[] = []
  let load = { appends: 0, bytes: 0 }
  let running: Promise<void> | undefined
  let closed = false

  const take = (): Waiting[] => {
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    const streams = new Set<string>()
    let [events, bytes, full] = [0, 0, false]
    for (const waiting of queue) {
      const taken = waiting.unit.some(append => streams.has(append.stream))
      full ||=
        batch.length > 0 &&
        (events + waiting.events > batchLimits.events || bytes + waiting.bytes > batchLimits.bytes)
      // A stream once passed over stays passed over, so that its appends keep their order.
      for (const append of waiting.unit) streams.add(append.stream)
      if (full || taken) rest.push(waiting)
      else {
        batch.push(waiting)
        events += waiting.events
        bytes += waiting.bytes
      }
    }
    queue = rest
    return batch
  }

  const settle = (batch: readonly Waiting[], outcomes: readonly Outcome[]) => {
    let next = 0
    let greatest = 0n
    const events: RecordedEvent[] = []
    for (const waiting of batch) {
      const own = outcomes.slice(next, next + waiting.unit.length)
      next += waiting.unit.length
      const conflict = own.findIndex(outcome => outcome.kind === 'conflict')
      if (conflict >= 0) {
        const { stream, expectedVersion } = waiting.unit[conflict]!
        waiting.reject(new VersionConflict(stream, expectedVersion, own[conflict]!.version))
        continue
      }
      const appended = own as readonly (Outcome & Appended)[]
      for (const [i, outcome] of appended.entries()) {
        if (outcome.position > greatest) greatest = outcome.position
        if (outcome.kind === 'stored') events.push(...recorded(waiting.unit[i]!, outcome))
      }
      waiting.resolve(appended.map(({ version, position }) => ({ version, position })))
    }
    if (greatest > 0n) onStored(greatest, events)
  }

  const send = async (batch: readonly Waiting[]): Promise<void> => {
    let left = batch
    for (let attempt = 0; left.length > 0; attempt++) {
      try {
        settle(left, await writer.write(left.map(waiting => waiting.unit)))
        return
      } catch (error) {
        if (isRefusal(error)) {
          if (left.length === 1)
            left[0]!.reject(new EventRefused('the store refuses the event', { cause: error }))
          // Only the culprit is refused: its neighbours go alone.
          else for (const waiting of left) await send([waiting])
          return
        }
        // The same batch again, same ids, same expected versions: replay sorts out what was stored.
        const hopeless = !isTransient(error) && !isForeignWriter(error) && !(error instanceof UnsafeToWrite)
        const late = (waiting: Waiting) => hopeless || performance.now() - waiting.since > patience
        for (const waiting of left)
          if (late(waiting))
            waiting.reject(
              hopeless ? error : new OutcomeUnknown('the log did not answer in time', { cause: error }),
            )
        left = left.filter(waiting => !late(waiting))
        if (left.length > 0) await pause(attempt)
      }
    }
  }

  const run = async () => {
    while (queue.length > 0) {
      await everybodySpoke()
      const batch = take()
      await send(batch)
      load = {
        appends: load.appends - batch.reduce((sum, waiting) => sum + waiting.unit.length, 0),
        bytes: load.bytes - batch.reduce((sum, waiting) => sum + waiting.bytes, 0),
      }
    }
    running = undefined
  }

  return {
    append(unit, bytes) {
      if (closed) return Promise.reject(new Error('the event log is closed'))
      if (load.appends + unit.length > queueLimits.appends || load.bytes + bytes > queueLimits.bytes)
        return Promise.reject(new Overloaded(`${load.appends} appends of ${load.bytes} bytes are waiting`))
      load = { appends: load.appends + unit.length, bytes: load.bytes + bytes }
      const events = unit.reduce((sum, append) => sum + append.events.length, 0)
      return new Promise((resolve, reject) => {
        queue.push({ unit, events, bytes, since: performance.now(), resolve, reject })
        running ??= run()
      })
    },
    async close() {
      closed = true
      await running
    },
  }
}

/** As it is read again: one append has its positions without a gap. */
const recorded = ({ stream, events }: Append, { version, position }: Appended): readonly RecordedEvent[] =>
  events.map(({ id, type, bytes, sealed }, i) => {
    const before = events.length - 1 - i
    return {
      id,
      type,
      stream,
      version: version - before,
      position: position - BigInt(before),
      // who appended may write over his own
      bytes: Buffer.from(bytes),
      sealed: sealed.map(part => ({ subject: part.subject, bytes: Buffer.from(part.bytes) })),
    }
  })

/**
 * Settles when all that is ready to run has run, appends that follow answers just given among them: they go out
 * together, and one that is alone waits for no turn of the event loop.
 */
const everybodySpoke = () => new Promise<void>(resolve => queueMicrotask(() => process.nextTick(resolve)))

/** Data the server refuses, or an id that another event has. */
const isRefusal = (error: unknown) => /^2[23]/.test(sqlState(error) ?? '') && !isForeignWriter(error)

/** Somebody wrote without our lock: a position or version was given out twice, and ours failed as a whole. */
const isForeignWriter = (error: unknown) =>
  sqlState(error) === '23505' &&
  ['event_pkey', 'event_stream_version'].includes(
    (error as { constraint_name?: string }).constraint_name ?? '',
  )
