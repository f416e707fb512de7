import type { RecordedEvent } from '@plan-ledger/event-log'
import { LRUCache } from 'lru-cache'
import type { ReadModel, Row } from './read-model.ts'
import { type Following, following, type History } from './streams.ts'

/** The folds of a model that stay in memory from one batch to the next, so that a batch costs what its events cost. */
export interface KeptFolds {
  /**
   * What the model writes for the next events of a stream. Where the fold that is kept does not end just before
   * them, or none is, the stream is read up to there.
   */
  rows(stream: string, events: readonly RecordedEvent[]): Promise<readonly Row[]>
  /** The fold went further than the tables. */
  forget(stream: string): void
}

/** Rows are fetched so often while a stream is read up to a place, so that a model of entries holds no more. */
const drained = 1_000

/** @param mostEvents how many events all folds together may have taken in */
export function keptFolds(model: ReadModel, history: History, mostEvents = 200_000): KeptFolds {
  const kept = new LRUCache<string, Following>({
    maxSize: mostEvents,
    // what a fold holds grows with its events at most; not even the longest stream is read again for each batch
    sizeCalculation: ({ version }) => Math.min(version + 10, mostEvents / 4),
  })

  return {
    async rows(stream, events) {
      const first = events[0]!.version
      const known = kept.get(stream)
      // whatever fails from here on leaves no fold behind
      kept.delete(stream)
      const fold = known && known.version < first ? known : following(stream, [model])
      if (fold.version < first - 1) await readUpTo(fold, stream, first - 1)
      for (const recorded of events) fold.take(await history.decode(recorded))
      const rows = fold.rows()[0]!
      kept.set(stream, fold)
      return rows
    },
    forget: stream => {
      kept.delete(stream)
    },
  }

  async function readUpTo(fold: Following, stream: string, to: number) {
    for await (const event of history.log.read(stream, { from: fold.version + 1, to })) {
      fold.take(await history.decode(event))
      if (fold.version % drained === 0) fold.rows()
    }
    fold.rows()
  }
}
