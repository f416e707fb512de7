import type { Page, RecordedEvent } from '../event-log.ts'
import type { Waking } from './waking.ts'

/** Some events in order, and how far the log was looked through for them. */
export interface Stretch {
  readonly events: readonly RecordedEvent[]
  readonly position: bigint
}

/**
 * The newest events, read once for all who follow the log: ten followers would otherwise ask ten times what each
 * commit brought. Who gets an event gets the same object as everybody else.
 */
export interface Tail {
  /** What this process has stored: if it is what comes next, it need not be read. */
  offer(events: readonly RecordedEvent[]): void
  /**
   * The next events above `position`, which must have been the end of the log not long ago; waited for if need be.
   * `undefined` where they are no longer held: who is so far behind reads by himself. Nothing more comes once the
   * signal is aborted.
   */
  after(position: bigint, signal: AbortSignal): Promise<Stretch | undefined>
}

const page = 1_000
/** A follower holds no more at once. */
const longestStretch = 500
/** Held for those who are a little slower than others. */
const most = { events: 2_000, bytes: 8 * 1_048_576 }

/** @param read a page of all events, whoever they concern; keeps trying while the log is open */
export const tail = (read: (after: bigint, limit: number) => Promise<Page>, wakes: Waking): Tail => {
  let held: RecordedEvent[] = []
  let bytes = 0
  /** All events between the two, the second included, are held. */
  let [from, upTo] = [0n, 0n]
  let reading: Promise<bigint> | undefined
  let followed = false

  const beginAt = (position: bigint) => {
    held = []
    bytes = 0
    from = position
    upTo = position
  }

  const add = ({ events, position }: Pick<Page, 'events' | 'position'>) => {
    for (const event of events) {
      // it may have been offered while it was read
      if (event.position <= upTo) continue
      held.push(event)
      bytes += sizeOf(event)
    }
    if (position > upTo) upTo = position
    let gone = 0
    for (; held.length - gone > most.events || bytes > most.bytes; gone++) {
      from = held[gone]!.position
      bytes -= sizeOf(held[gone]!)
    }
    if (gone > 0) held = held.slice(gone)
  }

  /** @returns how far the log was said to reach before it was read */
  const readOn = async () => {
    const said = wakes.said()
    add(await read(upTo, page))
    return said
  }

  return {
    offer(events) {
      const [first, last] = [events[0], events.at(-1)]
      if (first?.position === upTo + 1n && followed) add({ events, position: last!.position })
    },
    async after(position, signal) {
      followed = true
      while (!signal.aborted) {
        // nobody has followed for a while
        if (!reading && position > upTo) beginAt(position)
        if (position < from) return undefined
        const next = firstAbove(held, position)
        if (next < held.length) {
          const events = held.slice(next, next + longestStretch)
          return { events, position: events.at(-1)!.position }
        }
        // without a hint there is nothing to read: asking for the head now and then makes up for lost ones
        if (wakes.said() <= position) {
          await wakes.beyond(position, position, signal)
          continue
        }
        reading ??= readOn().finally(() => {
          reading = undefined
        })
        const said = await unlessAborted(reading, signal)
        if (said !== undefined && upTo <= position) await wakes.beyond(position, said, signal)
      }
      return { events: [], position }
    },
  }
}

const sizeOf = ({ bytes, sealed }: RecordedEvent) =>
  sealed.reduce((sum, part) => sum + part.bytes.length, bytes.length)

/** Index of the first event with a greater position. */
const firstAbove = (events: readonly RecordedEvent[], position: bigint) => {
  let [low, high] = [0, events.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (events[middle]!.position <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** `undefined` as soon as the signal is aborted: what others wait for too goes on. */
const unlessAborted = <T>(waited: Promise<T>, signal: AbortSignal): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const aborted = () => resolve(undefined)
    signal.addEventListener('abort', aborted, { once: true })
    waited.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted))
  })
