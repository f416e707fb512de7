import {
  createReadModels,
  createTree,
  type History,
  historyOf,
  PoisonEvent,
  type RebuildProgress,
  RebuildRunning,
  type Rebuilt,
  type Replayed,
  readModels,
  rebuildReadModels,
  regrowTree,
  replayParked,
} from '@plan-ledger/read-models'
import postgres, { type Sql } from 'postgres'
import { type Place, withLedger } from '../ledger.ts'
import { Sentence } from '../sentence.ts'
import { fillingThreads } from './filling-threads.ts'

/** What to work on: one read model, or all. */
export interface Chosen extends Place {
  readonly name?: string | undefined
  /** Threads that fold; in this one if it is only one. */
  readonly threads?: number | undefined
}

/**
 * Folds read models again from the beginning, all at once, while the live ones are read and kept up.
 * @throws Sentence for a name that there is not, and when nothing could be replaced
 */
export const rebuild = (
  chosen: Chosen,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<readonly Rebuilt[]> =>
  withModels(chosen, async (sql, models, history) => {
    try {
      const { threads = 1, ...place } = chosen
      const fillers = threads > 1 ? { fillers: fillingThreads(place, threads) } : {}
      const rebuilt = await rebuildReadModels({ history, sql, models, onProgress, ...fillers })
      if (chosen.name === undefined) await regrowTree(sql, history.log)
      return rebuilt
    } catch (error) {
      if (error instanceof RebuildRunning) throw new Sentence(`The read model ${error.message}.`)
      if (error instanceof PoisonEvent)
        throw new Sentence(`Nothing was replaced, because ${error.message}; the old tables are still read.`)
      throw error
    }
  })

/** Takes in again, each from its place, what was parked. @throws Sentence for a name that there is not */
export const replay = (chosen: Chosen): Promise<readonly Replayed[]> =>
  withModels(chosen, async (sql, models, history) => {
    const replayed: Replayed[] = []
    for (const model of models) replayed.push(await replayParked(history, sql, model))
    return replayed
  })

const withModels = <T>(
  { name, threads: _, ...place }: Chosen,
  work: (sql: Sql, models: typeof readModels, history: History) => Promise<T>,
): Promise<T> =>
  withLedger(place, async ledger => {
    const models = name === undefined ? readModels : readModels.filter(model => model.name === name)
    if (models.length === 0)
      throw new Sentence(
        `There is no read model ${JSON.stringify(name?.slice(0, 60))}; there are ${readModels.map(model => model.name).join(', ')}.`,
      )
    const sql = postgres(place.databaseUrl, { max: 6, onnotice: () => undefined })
    try {
      await createReadModels(sql, readModels)
      await createTree(sql)
      const codecs = { plan: ledger.planCodec, organisation: ledger.organisationCodec }
      return await work(sql, models, historyOf(ledger.log, codecs))
    } finally {
      await sql.end({ timeout: 5 })
    }
  })
