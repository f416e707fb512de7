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
  longest,
}: Batch): Promise<AppliedBatch> {
  const last = events.at(-1)!
  const streams = Map.groupBy(events, ({ stream }) => stream)
  const before = new Set(
    (await sql<{ key: string }[]>`select key from read.parked where model = ${target.name}`).map(
      row => row.key,
    ),
  )
  const skipped = [...streams.keys()].filter(key => before.has(key))
  const made = await makeRows(
    folds,
    [...streams].filter(([key]) => !before.has(key)),
  )
  return sql.begin(async tx => {
    await moveCheckpoint(tx, target.name, from, last, longest)
    const unwritten = await writeRows(tx, model, made.rows, target.schema)
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

/** All at once; only when PostgreSQL refuses them, one by one to find the culprits. */
async function writeRows(
  tx: TransactionSql,
  model: ReadModel,
  rows: ReadonlyMap<string, readonly Row[]>,
  schema: string,
): Promise<Failed[]> {
  if (rows.size === 0) return []
  const write = (some: readonly Row[]) => tx.savepoint(inner => model.write(inner, some, schema))
  try {
    await write([...rows.values()].flat())
    return []
  } catch (error) {
    if (isTransient(error)) throw error
  }
  const failed: Failed[] = []
  for (const [key, some] of rows) {
    const written = await thrice(() => write(some))
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
