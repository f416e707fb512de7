import { setTimeout as pause } from 'node:timers/promises'
import type { Part } from './part.ts'

export interface Kept {
  /** Of the part that runs at the moment. */
  readonly pid: () => number
  stop(): Promise<void>
}

const first = 200
const longest = 10_000
/** Milliseconds after which a part counts as well, and its next death as a new one. */
const well = 30_000

/**
 * Keeps a part alive: whenever it ends unasked it is started again, each time a little later.
 * @throws what the very first start throws
 */
export const keep = async (
  name: string,
  start: () => Promise<Part>,
  say: (line: string) => void,
): Promise<Kept> => {
  let part = await start()
  const asked = new AbortController()
  const again = async (): Promise<void> => {
    let delay = first
    for (;;) {
      const since = Date.now()
      await part.exited
      if (asked.signal.aborted) return
      if (Date.now() - since > well) delay = first
      say(`${name} ended unexpectedly and is started again.`)
      for (;;) {
        await pause(delay, undefined, { signal: asked.signal }).catch(() => undefined)
        if (asked.signal.aborted) return
        delay = Math.min(delay * 2, longest)
        try {
          part = await start()
          // asked to stop while it came up
          if (asked.signal.aborted) return await part.stop()
          break
        } catch (error) {
          if (asked.signal.aborted) return
          say(`${name} could not be started again: ${error instanceof Error ? error.message : String(error)}`)
        }
      }
    }
  }
  const watch = again()
  return {
    pid: () => part.pid,
    stop: async () => {
      asked.abort()
      await part.stop()
      await watch
    },
  }
}
