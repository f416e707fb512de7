import type { Sql } from 'postgres'
import { thrice, whereItFailed } from './batch.ts'
import { liveSchema, type ReadModel } from './read-model.ts'

export interface Replayed {
  readonly model: string
  /** Streams taken in from the place they were parked at. */
  readonly replayed: readonly string[]
  /** Streams that stay parked, and where the fault lies. */
  readonly still: readonly { readonly key: string; readonly position: bigint; readonly error: string }[]
}

/** Takes in what was parked, each stream from its own place up to where the model stands, in a transaction of its own. */
export async function replayParked(sql: Sql, model: ReadModel): Promise<Replayed> {
  const parked = await sql<{ key: string; position: string }[]>`
    select key, position::text from read.parked where model = ${model.name} order by position`
  const replayed: string[] = []
  const still: { key: string; position: bigint; error: string }[] = []
  for (const { key, position } of parked) {
    const outcome = await thrice(() => replay(sql, model, key))
    if ('error' in outcome)
      still.push({ key, position: BigInt(position), error: whereItFailed(outcome.error) })
    else if (outcome.value) replayed.push(key)
  }
  return { model: model.name, replayed, still }
}

/** Whether the stream was still parked. */
const replay = (sql: Sql, model: ReadModel, key: string): Promise<boolean> =>
  sql.begin(async tx => {
    // a batch that skipped the stream may be under way: the raised generation turns it away
    const [checkpoint] = await tx<{ position: string }[]>`
      update read.checkpoint set generation = generation + 1 where model = ${model.name} returning position::text`
    const [parked] = await tx<{ position: string }[]>`
      delete from read.parked where model = ${model.name} and key = ${key} returning position::text`
    if (!checkpoint || !parked) return false
    const rows = await model.rows(key, { from: BigInt(parked.position), upTo: BigInt(checkpoint.position) })
    if (rows.length > 0) await model.write(tx, rows, liveSchema)
    return true
  })
