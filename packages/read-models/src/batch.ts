import type { RecordedEvent } from '@plan-ledger/event-log'
import type { Sql, TransactionSql } from 'postgres'
import { moveCheckpoint } from './checkpoint.ts'
import { isTransient } from './outage.ts'
import type { ReadModel, Row } from './read-model.ts'

/** So many streams may be parked before the whole model stops at its place. */
export const mostParked = 20
const attempts = 3
const loadingAtOnce = 8

/** More streams than `mostParked` can't be taken in: the fault is not with single streams. */
export class TooManyParked extends Error {
  override readonly name = 'TooManyParked'
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

/**
 * Takes in a batch: rows and checkpoint in one transaction, so that every event counts exactly once.
 * A stream whose row can't be made or written is parked in the same transaction; all others go on.
 * @throws CheckpointMoved, TooManyParked, and whatever is transient
 */
export async function applyBatch(
  sql: Sql,
  model: ReadModel,
  from: bigint,
  batch: readonly RecordedEvent[],
): Promise<AppliedBatch> {
  const last = batch.at(-1)!
  const first = new Map<string, bigint>()
  for (const event of batch) if (!first.has(event.stream)) first.set(event.stream, event.position)

  const before = new Set(
    (await sql<{ key: string }[]>`select key from read.parked where model = ${model.name}`).map(
      row => row.key,
    ),
  )
  const skipped = [...first.keys()].filter(key => before.has(key))
  const made = await makeRows(
    model,
    [...first.keys()].filter(key => !before.has(key)),
    last.position,
  )

  return sql.begin(async tx => {
    await moveCheckpoint(tx, model.name, from, last)
    const unwritten = await writeRows(tx, model, made.rows)
    const parked = [...made.failed, ...unwritten].map(({ key, error }) => ({
      key,
      error,
      position: first.get(key)!,
    }))
    if (before.size + parked.length > mostParked)
      throw new TooManyParked(`${model.name} can't take in ${before.size + parked.length} streams`)
    for (const { key, position, error } of parked)
      await tx`insert into read.parked (model, key, position, error)
        values (${model.name}, ${key}, ${position.toString()}, ${whereItFailed(error)})`
    if (skipped.length > 0)
      await tx`update read.parked set skipped = skipped + 1 where model = ${model.name} and key = any(${skipped})`
    return { position: last.position, parked }
  })
}

interface Failed {
  readonly key: string
  readonly error: unknown
}

async function makeRows(model: ReadModel, keys: readonly string[], upTo: bigint) {
  const rows = new Map<string, Row>()
  const failed: Failed[] = []
  const waiting = [...keys]
  const work = async () => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      const made = await thrice(() => model.row(key!, upTo))
      if ('error' in made) failed.push({ key, error: made.error })
      else if (made.value) rows.set(key, made.value)
    }
  }
  await Promise.all(Array.from({ length: loadingAtOnce }, work))
  return { rows, failed }
}

/** All at once; only when PostgreSQL refuses them, one by one to find the culprits. */
async function writeRows(
  tx: TransactionSql,
  model: ReadModel,
  rows: ReadonlyMap<string, Row>,
): Promise<Failed[]> {
  if (rows.size === 0) return []
  const write = (some: readonly Row[]) => tx.savepoint(inner => model.write(inner, some))
  try {
    await write([...rows.values()])
    return []
  } catch (error) {
    if (isTransient(error)) throw error
  }
  const failed: Failed[] = []
  for (const [key, row] of rows) {
    const written = await thrice(() => write([row]))
    if ('error' in written) failed.push({ key, error: written.error })
  }
  return failed
}

async function thrice<T>(attempt: () => Promise<T>): Promise<{ value: T } | { error: unknown }> {
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
