import { setTimeout as pause } from 'node:timers/promises'
import type { EventLog } from '@plan-ledger/event-log'
import type { Sql, TransactionSql } from 'postgres'
import { applyBatch } from './batch.ts'
import { type Checkpoint, LogWentBack, readCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { generationsOf } from './generation.ts'
import { keptFolds } from './kept-folds.ts'
import { isTransient } from './outage.ts'
import { liveSchema, type ReadModel } from './read-model.ts'
import { forgetRebuild } from './schema.ts'
import { type History, prefixesOf } from './streams.ts'

export interface RebuildProgress {
  readonly model: string
  /** Positions looked at, of `head`. */
  readonly done: number
  readonly head: number
  /** Positions a second since this run began. */
  readonly rate: number
  /** Seconds; absent as long as there is no rate. */
  readonly left?: number
}

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
  /** At least three connections. */
  readonly sql: Sql
  readonly model: ReadModel
  readonly batch?: number
  readonly onProgress?: (progress: RebuildProgress) => void
  /** Ends after the batch in work; the next run goes on from there. */
  readonly signal?: AbortSignal
}

/**
 * Folds a read model again from the beginning, in tables beside the live ones, and puts them in their place in one
 * transaction. The live tables are read and kept up all the while. A run that ended before is gone on with.
 * @throws RebuildRunning, PoisonEvent (nothing is replaced), and whatever is transient
 */
export async function rebuildReadModel(settings: Settings): Promise<Rebuilt> {
  const { sql, model } = settings
  const own = await sql.reserve()
  const lock = `plan-ledger.rebuild.${model.name}`
  try {
    const [got] = await own<{ locked: boolean }[]>`
      select pg_try_advisory_lock(hashtextextended(${lock}, 0)) as locked`
    if (!got?.locked) throw new RebuildRunning(`${model.name} is being rebuilt by another process`)
    try {
      return await build(settings)
    } finally {
      await own`select pg_advisory_unlock(hashtextextended(${lock}, 0))`.catch(() => undefined)
    }
  } finally {
    own.release()
  }
}

async function build({ history, sql, model, batch = 5_000, onProgress, signal }: Settings): Promise<Rebuilt> {
  const { next } = generationsOf(model)
  const { log } = history
  const filter = { streamPrefixes: prefixesOf(model) }
  const folds = keptFolds(model, history)
  // a rebuild with a hole in it must not replace anything
  const strict = { ...model, strict: true }
  let checkpoint: Checkpoint = await placeToBegin(log, sql, model)
  const resumedAt = checkpoint.position
  let events = 0

  const takeIn = async (after: bigint) => {
    const page = await log.readAll({ after, limit: batch, filter })
    if (page.events.length > 0) {
      const { position } = await applyBatch({
        sql,
        model: strict,
        folds,
        from: checkpoint,
        events: page.events,
        target: next,
      })
      checkpoint = { position, generation: checkpoint.generation }
      events += page.events.length
    }
    return page
  }
  const liveIsOfThisLog = await fits(log, await readCheckpoint(sql, model.name))
  const told = progressOf(log, model, onProgress, resumedAt)

  let indexed = false
  for (let after = checkpoint.position; ; ) {
    signal?.throwIfAborted()
    const page = await takeIn(after)
    after = page.position
    await told(after)
    if (!page.atHead) continue
    if (!indexed) {
      // takes its time on full tables: afterwards there is more to take in
      await model.index(sql, next.schema)
      indexed = true
      continue
    }
    const replaced = await replacing(sql, model, async live => {
      // positions of another log say nothing: after a log was copied elsewhere, what is built replaces what was
      if (!liveIsOfThisLog) return true
      if (checkpoint.position < live) after = (await takeIn(after)).position
      return checkpoint.position >= live
    })
    if (replaced) break
  }
  return {
    model: model.name,
    events,
    position: checkpoint.position,
    ...(resumedAt > 0n && { resumedAt }),
  }
}

/** Whether the log still holds, at its place, the event a checkpoint stands at. */
const fits = (log: EventLog, checkpoint: Checkpoint): Promise<boolean> =>
  verifyCheckpoint(log, checkpoint).then(
    () => true,
    error => {
      if (error instanceof LogWentBack) return false
      throw error
    },
  )

/** Where an earlier run ended, if what it built still fits the log and the model; else empty tables. */
async function placeToBegin(log: EventLog, sql: Sql, model: ReadModel): Promise<Checkpoint> {
  const { next } = generationsOf(model)
  const [kept] = await sql<{ version: number }[]>`
    select version from read.checkpoint where model = ${next.name}`
  if (kept?.version === model.version) {
    const checkpoint = await readCheckpoint(sql, next.name)
    if (await fits(log, checkpoint)) return checkpoint
  }
  await sql.begin(async tx => {
    await forgetRebuild(tx, model)
    await tx.unsafe(`create schema ${next.schema}`)
    await model.create(tx, next.schema)
    await tx`insert into read.checkpoint (model, version) values (${next.name}, ${model.version})`
  })
  return readCheckpoint(sql, next.name)
}

const attempts = 10

/**
 * Holds the live checkpoint while the last events are taken in, so that it can't run away, then swaps. Readers of
 * the old tables are waited for; as nobody may wait long behind us, we give up soon and try again.
 */
async function replacing(sql: Sql, model: ReadModel, caughtUp: (live: bigint) => Promise<boolean>) {
  for (let n = 1; ; n += 1)
    try {
      return await sql.begin(async tx => {
        await tx`set local lock_timeout = '1s'`
        const [live] = await tx<{ position: string }[]>`
          select position::text from read.checkpoint where model = ${model.name} for update`
        if (!live) throw new Error(`read model ${model.name} has no checkpoint`)
        if (!(await caughtUp(BigInt(live.position)))) return false
        await swap(tx, model)
        return true
      })
    } catch (error) {
      if (n === attempts || !(lockedOut(error) || isTransient(error))) throw error
      await pause(50 * n)
    }
}

const lockedOut = (error: unknown) => error instanceof Error && 'code' in error && error.code === '55P03'

async function swap(tx: TransactionSql, model: ReadModel): Promise<void> {
  const { next, before } = generationsOf(model)
  await tx.unsafe(`drop schema if exists ${before} cascade; create schema ${before}`)
  for (const table of model.tables)
    await tx.unsafe(`
      alter table ${liveSchema}.${table} set schema ${before};
      alter table ${next.schema}.${table} set schema ${liveSchema}`)
  await tx.unsafe(`drop schema ${next.schema}`)
  // the raised generation turns away a batch that was begun on the old tables
  await tx`
    update read.checkpoint live
    set position = built.position, event_id = built.event_id, event_stream = built.event_stream,
      event_version = built.event_version, version = built.version, generation = live.generation + 1
    from read.checkpoint built
    where live.model = ${model.name} and built.model = ${next.name}`
  await tx`delete from read.checkpoint where model = ${next.name}`
  await tx`delete from read.parked where model = ${model.name}`
  await tx`
    insert into read.replaced (model, at) values (${model.name}, now())
    on conflict (model) do update set at = excluded.at`
}

function progressOf(
  log: EventLog,
  model: ReadModel,
  onProgress: Settings['onProgress'],
  from: bigint,
): (done: bigint) => Promise<void> {
  const began = performance.now()
  return async done => {
    if (!onProgress) return
    const head = await log.head()
    const ahead = head > done ? Number(head - done) : 0
    const rate = Number(done - from) / Math.max((performance.now() - began) / 1_000, 0.001)
    onProgress({
      model: model.name,
      done: Number(done),
      head: Number(done) + ahead,
      rate: Math.round(rate),
      ...(rate > 0 && { left: Math.ceil(ahead / rate) }),
    })
  }
}
