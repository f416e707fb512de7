import { setTimeout } from 'node:timers/promises'

/** Waits, longer each time, never longer than a second and never quite as long as somebody else; ends early on abort. */
export const pause = (attempt: number, signal?: AbortSignal): Promise<void> =>
  setTimeout(
    (0.5 + Math.random() / 2) * Math.min(25 * 2 ** attempt, 1_000),
    undefined,
    signal ? { signal } : {},
  ).catch(() => undefined)
