import { setTimeout as sleep } from 'node:timers/promises'

export interface Waking {
  /** Somebody stored up to this position: a hint that may come late, twice or never. */
  hint(position: bigint): void
  /** How far the log reaches for all that was heard. */
  said(): bigint
  /**
   * Waits until something may lie beyond `position`, or the signal aborts.
   * @param before what was said when the reader began to read up to `position`
   */
  beyond(position: bigint, before: bigint, signal: AbortSignal): Promise<void>
}

const quickest = 200
const slowest = 1_000

/**
 * Wakes those who have read everything. Hints make it quick; asking for the head is the truth, every 200 ms
 * while something happens, backing off to a second, and only while somebody waits.
 */
export const waking = (head: () => Promise<bigint>): Waking => {
  const waiters = new Set<{ readonly position: bigint; wake(): void }>()
  let known = 0n
  let interval = quickest
  let polling = false

  const hint = (position: bigint) => {
    if (position <= known) return
    known = position
    interval = quickest
    for (const waiter of waiters) if (waiter.position < known) waiter.wake()
  }

  const poll = async () => {
    if (polling) return
    polling = true
    while (waiters.size > 0) {
      await sleep(interval, undefined, { ref: false })
      interval = Math.min(interval * 1.5, slowest)
      if (waiters.size > 0) hint(await head().catch(() => 0n))
    }
    polling = false
  }

  return {
    hint,
    said: () => known,
    async beyond(position, before, signal) {
      // Said to lie beyond, yet the reader has just found nothing: a foolish hint, or a server that lags behind.
      if (position < before) await sleep(50)
      if (signal.aborted) return
      await new Promise<void>(resolve => {
        const waiter = { position, wake }
        function wake() {
          waiters.delete(waiter)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        waiters.add(waiter)
        signal.addEventListener('abort', wake)
        if (position < known) wake()
        else void poll()
      })
    },
  }
}
