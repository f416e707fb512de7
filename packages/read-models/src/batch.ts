import type { RecordedEvent } from '@plan-ledger/event-log'
import type { Sql, TransactionSql } from 'postgres'
import { moveCheckpoint, type Place } from './checkpoint.ts'
import type { KeptFolds } from './kept-folds.ts'
import { isTransient } from './outage.ts'
import { liveSchema, type ReadModel, type Row } from './read-model.ts'

/** So many streams may be parked before the whole model stops at its place. */
export const mostParked = 20
const attempts = 3
const loadingAtOnce = 8

/** More streams than `mostParked` can't be taken in: the fault is not with single streams. */
export class TooManyParked extends Error {
  override readonly name = 'TooManyParked'
}

/** A strict model, or a rebuild, met an event that it can't take in; `cause` is why. */
export class PoisonEvent extends Error {
  override readonly name = 'PoisonEvent'
}

export interface Parked {
  readonly key: string
  readonly position: bigint
  readonly error: unknown
}

export interface AppliedBatch {
  readonly position: bigint
  readonly parked: readonly Parked[]
}

/** Where the rows of a batch go, if not to the tables that are read. */
export interface Target {
  /** Name of the checkpoint. */
  readonly name: string
  readonly schema: string
}

interface Batch {
  readonly sql: Sql
  readonly model: ReadModel
  readonly folds: KeptFolds
  /** Where the batch begins. */
  readonly from: Place
  /** At least one. */
  readonly events: readonly RecordedEvent[]
  readonly target?: Target
  /** Keys of streams that are parked, where they are known: what else changes them raises the generation. */
  readonly parked?: ReadonlySet<string>
  /** ms that the transaction may take; for ever where none is given. */
  readonly longest?: number
}

/**
 * Takes in a batch: rows and checkpoint in one transaction, so that every event counts exactly once.
 * A stream whose row can't be made or written is parked in the same transaction; all others go on.
 * Whoever catches an error throws the folds away.
 * @throws CheckpointMoved, TooManyParked, PoisonEvent, and whatever is transient
 */
export async function applyBatch({
  sql,
  model,
  folds,
  from,
  events,
  target = { name: model.name, schema: liveSchema },
  parked: known,
  longest,
}: Batch): Promise<AppliedBatch> {
  const last = events.at(-1)!
  const streams = Map.groupBy(events, ({ stream }) => stream)
  const before = known ?? (await parkedOf(sql, target.name))
  const skipped = [...streams.keys()].filter(key => before.has(key))
  const made = await makeRows(
    folds,
    [...streams].filter(([key]) => !before.has(key)),
  )
  const applied = (write: Write) =>
    sql.begin(async tx => {
      await moveCheckpoint(tx, target.name, from, last, longest)
      const unwritten = await write(tx, model, made.rows, target.schema)
      for (const { key } of unwritten) folds.forget(key)
      const parked = [...made.failed, ...unwritten].map(({ key, error }) => ({
        key,
        error,
        position: streams.get(key)![0]!.position,
      }))
      const [worst] = parked
      if (worst && model.strict)
        throw new PoisonEvent(`${model.name} can't take in ${worst.key} from position ${worst.position} on`, {
          cause: worst.error,
        })
      if (before.size + parked.length > mostParked)
        throw new TooManyParked(`${model.name} can't take in ${before.size + parked.length} streams`)
      for (const { key, position, error } of parked)
        await tx`insert into read.parked (model, key, position, error)
          values (${target.name}, ${key}, ${position.toString()}, ${whereItFailed(error)})`
      if (skipped.length > 0)
        await tx`update read.parked set skipped = skipped + 1 where model = ${target.name} and key = any(${skipped})`
      return { position: last.position, parked }
    })
  try {
    return await applied(writeAtOnce)
  } catch (error) {
    if (!(error instanceof Unwritten)) throw error
    return applied(writeOneByOne)
  }
}

/** Streams that a model does not take in. */
export async function parkedOf(sql: Sql, model: string): Promise<Set<string>> {
  const rows = await sql<{ key: string }[]>`select key from read.parked where model = ${model}`
  return new Set(rows.map(({ key }) => key))
}

interface Failed {
  readonly key: string
  readonly error: unknown
}

async function makeRows(folds: KeptFolds, streams: readonly (readonly [string, readonly RecordedEvent[]])[]) {
  const rows = new Map<string, readonly Row[]>()
  const failed: Failed[] = []
  const waiting = [...streams]
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [key, events] = next
      const made = await thrice(() => folds.rows(key, events))
      if ('error' in made) failed.push({ key, error: made.error })
      else if (made.value.length > 0) rows.set(key, made.value)
    }
  }
  await Promise.all(Array.from({ length: loadingAtOnce }, work))
  return { rows, failed }
}

/** Writes the rows of each stream. @returns the streams whose rows PostgreSQL refuses */
type Write = (
  tx: TransactionSql,
  model: ReadModel,
  rows: ReadonlyMap<string, readonly Row[]>,
  schema: string,
) => Promise<readonly Failed[]>

/** PostgreSQL refuses some of the rows; the transaction is lost, and which they are is found out in another. */
class Unwritten extends Error {
  override readonly name = 'Unwritten'
}

const writeAtOnce: Write = async (tx, model, rows, schema) => {
  if (rows.size > 0)
    await model.write(tx, [...rows.values()].flat(), schema).catch(error => {
      throw isTransient(error) ? error : new Unwritten('rows of a batch', { cause: error })
    })
  return []
}

const writeOneByOne: Write = async (tx, model, rows, schema) => {
  const failed: Failed[] = []
  for (const [key, some] of rows) {
    const written = await thrice(() => tx.savepoint(inner => model.write(inner, some, schema)))
    if ('error' in written) failed.push({ key, error: written.error })
  }
  return failed
}

export async function thrice<T>(attempt: () => Promise<T>): Promise<{ value: T } | { error: unknown }> {
  for (let n = 1; ; n += 1)
    try {
      return { value: await attempt() }
    } catch (error) {
      if (isTransient(error)) throw error
      if (n === attempts) return { error }
    }
}

/** Kind and place of an error without its message, which may quote what people wrote. */
export function whereItFailed(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const place = /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? ''
  return `${error.name}${code} ${place}`.trim().slice(0, 300)
}
