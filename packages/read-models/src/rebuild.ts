import type { EventLog } from '@plan-ledger/event-log'
import type { Sql } from 'postgres'
import { buildingIndexes } from './building-indexes.ts'
import { type Checkpoint, fits, readCheckpoint } from './checkpoint.ts'
import { type Fillers, fillAll } from './fill-all.ts'
import { generationsOf } from './generation.ts'
import type { ReadModel, Statements } from './read-model.ts'
import { type RebuildProgress, telling } from './rebuild-progress.ts'
import { replaceLive } from './replace.ts'
import type { History } from './streams.ts'

export interface Rebuilt {
  readonly model: string
  /** Events folded by this run. */
  readonly events: number
  /** Position at which an earlier run had ended; absent when this one began anew. */
  readonly resumedAt?: bigint
  readonly position: bigint
}

/** Another process builds this read model at the moment. */
export class RebuildRunning extends Error {
  override readonly name = 'RebuildRunning'
}

interface Settings {
  readonly history: History
  /** At least four connections. */
  readonly sql: Sql
  readonly models: readonly ReadModel[]
  /** Fills the tables otherwise than in this thread. */
  readonly fillers?: (models: readonly ReadModel[]) => Fillers
  /** Events of a transaction while the latest events are taken in. */
  readonly batch?: number
  readonly onProgress?: (progress: RebuildProgress) => void
  /** Ends after the piece in work. */
  readonly signal?: AbortSignal
}

/**
 * Folds read models again from the beginning, in tables beside the live ones, and puts each in place in one
 * transaction. The live tables are read and kept up all the while. Every event is read and decoded once for all
 * models, stream by stream, into tables without keys and indexes; what came meanwhile is taken in by batches.
 * Tables that an earlier run has filled are gone on with; what it left half filled is begun anew.
 * @throws RebuildRunning, PoisonEvent (nothing more is replaced), and whatever is transient
 */
export async function rebuildReadModels(settings: Settings): Promise<readonly Rebuilt[]> {
  const { sql, models } = settings
  const own = await sql.reserve()
  const locked: string[] = []
  try {
    for (const { name } of models) {
      const lock = `plan-ledger.rebuild.${name}`
      const [got] = await own<{ locked: boolean }[]>`
        select pg_try_advisory_lock(hashtextextended(${lock}, 0)) as locked`
      if (!got?.locked) throw new RebuildRunning(`${name} is being rebuilt by another process`)
      locked.push(lock)
    }
    return await build(settings)
  } finally {
    for (const lock of locked)
      await own`select pg_advisory_unlock(hashtextextended(${lock}, 0))`.catch(() => undefined)
    own.release()
  }
}

async function build({
  history,
  sql,
  models,
  fillers,
  batch = 5_000,
  onProgress,
  signal,
}: Settings): Promise<readonly Rebuilt[]> {
  const tell = telling(onProgress)
  const kept = new Map<ReadModel, Checkpoint>()
  for (const model of models) {
    const checkpoint = await keptCheckpoint(history.log, sql, model)
    if (checkpoint) kept.set(model, checkpoint)
  }
  const anew = models.filter(model => !kept.has(model))
  const folded =
    anew.length > 0 ? await fillAll({ history, sql, models: anew, fillers, signal, tell }) : undefined

  const indexed = tell('index')
  let done = 0
  indexed(done, models.length, 0)
  await buildingIndexes(sql, async own => {
    await Promise.all(
      models.map(async model => {
        signal?.throwIfAborted()
        await index(own, model)
        done += 1
        indexed(done, models.length, 0)
      }),
    )
  })

  const rebuilt: Rebuilt[] = []
  const replaced = tell('catch-up')
  replaced(0, models.length, 0)
  for (const model of models) {
    const { events, position } = await replaceLive({ history, sql, model, batch, signal })
    const resumedAt = kept.get(model)?.position
    rebuilt.push({
      model: model.name,
      events: events + (folded?.get(model) ?? 0),
      position,
      ...(resumedAt !== undefined && { resumedAt }),
    })
    replaced(rebuilt.length, models.length, events)
  }
  return rebuilt
}

/** Where an earlier run stood, if what it filled still fits the log and the model. */
async function keptCheckpoint(log: EventLog, sql: Sql, model: ReadModel): Promise<Checkpoint | undefined> {
  const { next } = generationsOf(model)
  const [kept] = await sql`select 1 from read.checkpoint where model = ${next.name}`
  if (!kept) return undefined
  const checkpoint = await readCheckpoint(sql, next.name)
  if (checkpoint.version !== model.version) return undefined
  return (await fits(log, checkpoint)) ? checkpoint : undefined
}

async function index(own: Statements, model: ReadModel): Promise<void> {
  const { schema } = generationsOf(model).next
  await model.index(own, schema)
  // before the first query plans by guesses
  await Promise.all(model.tables.map(table => own.unsafe(`analyze ${schema}.${table}`)))
  for (const table of model.tables)
    await own.unsafe(`alter table ${schema}.${table} reset (autovacuum_enabled)`)
}
