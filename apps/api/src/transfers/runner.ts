import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { TransferReject } from '@plan-ledger/graphql'
import type { Job, Jobs, Progress } from './jobs.ts'
import { Stopped } from './jobs.ts'
import { transferLimits } from './limits.ts'
import { CannotBeDone, type Underway, type Work } from './work.ts'

interface Running {
  readonly jobs: Jobs
  /** What is to be done for a job as it stands. */
  readonly workOf: (job: Job) => Work
  readonly isTransient: (error: unknown) => boolean
  readonly report: (error: unknown) => void
}

export interface Runner {
  /** Looks for work at once. */
  nudge(): void
  /** Leaves what is under way to another process. */
  stop(): Promise<void>
}

/**
 * Does imports and exports one after another, in whichever process takes them first. A row belongs to its runner for
 * fifteen seconds from each word of progress on: where a process dies or stands still, the next one goes on with what
 * was told last, and what the first one had done beyond it is found to be there already.
 */
export function runner({ jobs, workOf, isTransient, report }: Running): Runner {
  const id = randomUUID()
  const ended = new AbortController()
  let wake = new AbortController()

  const until = async (milliseconds: number) => {
    const signal = AbortSignal.any([ended.signal, wake.signal])
    await pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)
    wake = new AbortController()
  }

  async function run(): Promise<void> {
    let swept = 0
    while (!ended.signal.aborted) {
      try {
        const job = await jobs.take(id)
        if (job) await perform(job)
        else {
          if (Date.now() - swept > transferLimits.sweep) {
            await jobs.sweep()
            swept = Date.now()
          }
          await until(transferLimits.look)
        }
      } catch (error) {
        if (!isTransient(error)) report(error)
        await until(transferLimits.look)
      }
    }
  }

  async function perform(job: Job): Promise<void> {
    const mine = { id: job.id, runner: id }
    const underway = telling(jobs, mine, ended.signal)
    // the longest stretch without a word is a single large document
    const alive = setInterval(() => void underway.alive(), transferLimits.lease / 3)
    try {
      if (job.stopping) throw new Stopped()
      const looking = job.stage === 'check'
      if (looking) await jobs.forget(mine)
      await workOf(job)(job, underway)
      await (looking ? jobs.ready(mine) : jobs.end(mine, 'done'))
    } catch (error) {
      // leaves it to be taken up where it was told to be
      if (ended.signal.aborted) return await jobs.release(mine)
      if (isTransient(error)) return
      if (error instanceof Stopped) return await jobs.end(mine, 'cancelled')
      if (error instanceof CannotBeDone) return await jobs.end(mine, 'failed', error.problem)
      report(error)
      await jobs.end(mine, 'failed', { code: 'UNEXPECTED', args: {} })
    } finally {
      clearInterval(alive)
    }
  }

  const running = run()
  return {
    nudge: () => wake.abort(),
    async stop() {
      ended.abort()
      await Promise.race([running, pause(2_000, undefined, { ref: false })])
    },
  }
}

/** Gathers what is told and writes it a few times a second. */
function telling(
  jobs: Jobs,
  mine: { readonly id: string; readonly runner: string },
  ended: AbortSignal,
): Underway & { alive(): Promise<void> } {
  let progress: Progress = {}
  let rejects: TransferReject[] = []
  let written = performance.now()
  const write = async () => {
    const [said, refused] = [progress, rejects]
    progress = {}
    rejects = []
    written = performance.now()
    if (ended.aborted) throw new Stopped()
    await jobs.progress(mine, said, refused)
  }
  return {
    async tell(said, refused = []) {
      progress = { ...progress, ...said }
      rejects.push(...refused)
      if (performance.now() - written >= transferLimits.progress) await write()
    },
    settle: write,
    alive: () => jobs.progress(mine, {}).catch(() => undefined),
  }
}
