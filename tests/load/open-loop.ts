import { setTimeout as pause } from 'node:timers/promises'

/**
 * Calls at a constant rate, whether or not those before were answered: each is timed from the moment it was due, so
 * that what waits because others are slow is seen.
 * @returns milliseconds of each, as they were due
 */
export const openLoop = async (
  perSecond: number,
  seconds: number,
  call: (i: number) => Promise<unknown>,
): Promise<readonly number[]> => {
  const total = Math.round(perSecond * seconds)
  const began = performance.now()
  const taken: Promise<number>[] = []
  for (let i = 0; i < total; i++) {
    const due = began + (i * 1_000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await pause(wait)
    taken.push(call(i).then(() => performance.now() - due))
    // a call that failed is told at the end, not as something that nobody handles
    taken.at(-1)!.catch(() => undefined)
  }
  return Promise.all(taken)
}
