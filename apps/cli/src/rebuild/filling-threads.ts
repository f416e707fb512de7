import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Filled, type Fillers, PoisonEvent, type ReadModel } from '@plan-ledger/read-models'
import type { Place } from '../ledger.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly place: Place
  readonly models: readonly string[]
}

/** What it is asked, and what it answers in turn. */
export interface Asked {
  readonly streams: readonly string[]
  readonly upTo: bigint
}
export type Answer = { readonly filled: Filled } | { readonly failed: string; readonly poison: boolean }

/** Opening and folding cost memory with every object: fewer, larger collections. */
const youngMegabytes = 192

/** Threads that decode and fold streams side by side, each on connections of its own. */
export const fillingThreads =
  (place: Place, threads: number) =>
  (models: readonly ReadModel[]): Fillers => {
    const workerData: ThreadData = { place, models: models.map(({ name }) => name) }
    const workers = Array.from(
      { length: threads },
      () =>
        new Worker(new URL('./filling.thread.ts', import.meta.url), {
          workerData,
          resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
        }),
    )
    return {
      fills: workers.map(worker => async (streams, upTo) => {
        const answered = once(worker, 'message') as Promise<[Answer]>
        const asked: Asked = { streams, upTo }
        worker.postMessage(asked)
        const [answer] = await answered
        if ('filled' in answer) return answer.filled
        throw answer.poison ? new PoisonEvent(answer.failed) : new Error(answer.failed)
      }),
      async close() {
        await Promise.all(workers.map(worker => worker.terminate()))
      },
    }
  }
