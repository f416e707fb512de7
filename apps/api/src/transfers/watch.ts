import { setTimeout as pause } from 'node:timers/promises'
import type { Job, Jobs } from './jobs.ts'
import { transferLimits } from './limits.ts'

export interface Watch {
  /** Every change of a job that passes, from now on; of several in quick succession the last. */
  changes(passes: (job: Job) => boolean, signal: AbortSignal): AsyncGenerator<Job>
}

/** Statements may end in another order than they began: each look goes back a little. */
const overlap = 2_000

/** One look for all who follow, and none while nobody does. */
export function watch(
  jobs: Pick<Jobs, 'changedSince' | 'now'>,
  untilReachable: <T>(attempt: () => Promise<T>) => Promise<T>,
): Watch {
  const watchers = new Set<(job: Job) => void>()
  let looking = false

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      const known = new Map<string, number>()
      let last = await untilReachable(jobs.now)
      const begun = last
      while (watchers.size > 0) {
        const since = new Date(Math.max(begun.getTime(), last.getTime() - overlap))
        const changed = await untilReachable(() => jobs.changedSince(since))
        for (const { job, at } of changed) {
          if (known.get(job.id) === at.getTime()) continue
          known.set(job.id, at.getTime())
          for (const tell of watchers) tell(job)
          if (at > last) last = at
        }
        for (const [id, at] of known) if (at < last.getTime() - 2 * overlap) known.delete(id)
        await pause(transferLimits.glance, undefined, { ref: false })
      }
    } finally {
      looking = false
    }
    if (watchers.size > 0) await look()
  }

  return {
    async *changes(passes, signal) {
      const waiting = new Map<string, Job>()
      let wake = () => {}
      const tell = (job: Job) => {
        if (!passes(job)) return
        waiting.set(job.id, job)
        wake()
      }
      watchers.add(tell)
      const stop = () => wake()
      signal.addEventListener('abort', stop)
      // a failure ends nobody: the next who comes begins anew
      look().catch(() => undefined)
      try {
        while (!signal.aborted) {
          for (const [id, job] of waiting) {
            waiting.delete(id)
            yield job
          }
          if (waiting.size === 0 && !signal.aborted)
            await new Promise<void>(resolve => {
              wake = resolve
            })
        }
      } finally {
        signal.removeEventListener('abort', stop)
        watchers.delete(tell)
      }
    },
  }
}
