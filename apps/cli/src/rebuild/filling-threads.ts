import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import {
  type Fill,
  type Filled,
  type Fillers,
  lanes,
  PoisonEvent,
  type ReadModel,
} from '@plan-ledger/read-models'
import type { Place } from '../ledger.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly place: Place
  readonly models: readonly string[]
}

/** What it is asked, and what it answers in turn. */
export interface Asked {
  readonly lane: number
  readonly streams: readonly string[]
  readonly upTo: bigint
}
export type Answer = { readonly lane: number } & (
  | { readonly filled: Filled }
  | { readonly failed: string; readonly poison: boolean }
)

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
      fills: workers.flatMap(worker => Array.from({ length: lanes }, (_, lane) => laneOf(worker, lane))),
      async close() {
        await Promise.all(workers.map(worker => worker.terminate()))
      },
    }
  }

/** A thread folds some streams while it waits for others to be read. */
const laneOf =
  (worker: Worker, lane: number): Fill =>
  async (streams, upTo) => {
    const asked: Asked = { lane, streams, upTo }
    worker.postMessage(asked)
    for await (const [answer] of on(worker, 'message') as AsyncIterable<[Answer]>) {
      if (answer.lane !== lane) continue
      if ('filled' in answer) return answer.filled
      throw answer.poison ? new PoisonEvent(answer.failed) : new Error(answer.failed)
    }
    throw new Error('a thread that filled tables has ended')
  }
