import { setTimeout as pause } from 'node:timers/promises'
import type { Sql, TransactionSql } from 'postgres'
import { applyBatch } from './batch.ts'
import { fits, type Place, readCheckpoint } from './checkpoint.ts'
import { generationsOf } from './generation.ts'
import { keptFolds } from './kept-folds.ts'
import { isTransient } from './outage.ts'
import { liveSchema, type ReadModel } from './read-model.ts'
import { type History, prefixesOf } from './streams.ts'

interface Settings {
  readonly history: History
  readonly sql: Sql
  readonly model: ReadModel
  /** Events of a transaction. */
  readonly batch: number
  readonly signal?: AbortSignal | undefined
}

/** Takes in what came since the tables of a rebuild were filled, and puts them in the place of the live ones. */
export async function replaceLive({
  history,
  sql,
  model,
  batch,
  signal,
}: Settings): Promise<{ readonly events: number; readonly position: bigint }> {
  const { next } = generationsOf(model)
  const filter = { streamPrefixes: prefixesOf(model) }
  const folds = keptFolds(model, history)
  // a rebuild with a hole in it must not replace anything
  const strict = { ...model, strict: true }
  let checkpoint: Place = await readCheckpoint(sql, next.name)
  let events = 0
  const takeIn = async (after: bigint) => {
    const page = await history.log.readAll({ after, limit: batch, filter })
    if (page.events.length > 0) {
      const taken = { sql, model: strict, folds, from: checkpoint, events: page.events, target: next }
      const { position } = await applyBatch(taken)
      checkpoint = { position, generation: checkpoint.generation }
      events += page.events.length
    }
    return page
  }
  // positions of another log say nothing: once the log was copied elsewhere, what is built replaces what was
  const liveIsOfThisLog = await fits(history.log, await readCheckpoint(sql, model.name))
  for (let after = checkpoint.position; ; ) {
    signal?.throwIfAborted()
    const page = await takeIn(after)
    after = page.position
    if (!page.atHead) continue
    const replaced = await replacing(sql, model, async live => {
      if (!liveIsOfThisLog) return true
      if (checkpoint.position < live) after = (await takeIn(after)).position
      return checkpoint.position >= live
    })
    if (replaced) return { events, position: checkpoint.position }
  }
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
        await tx`set local transaction_timeout = '30s'`
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
      alter table if exists ${liveSchema}.${table} set schema ${before};
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
