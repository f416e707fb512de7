import type { Sql } from 'postgres'
import { generationsOf } from './generation.ts'
import { liveSchema, type ReadModel } from './read-model.ts'
import { rowsOf } from './replay-parked.ts'
import { forgetRebuild } from './schema.ts'
import { type History, prefixesOf } from './streams.ts'

/**
 * Writes what came of a stream anew, from what can still be read of it, up to where the model stands: the rows are
 * afterwards those that a rebuild would make. `history` must know already whose words are gone.
 */
export async function forgetStream(
  history: History,
  sql: Sql,
  model: ReadModel,
  stream: string,
): Promise<void> {
  if (!prefixesOf(model).some(prefix => stream.startsWith(prefix))) return
  await sql.begin(async tx => {
    // a batch with what the words were may be under way: the raised generation turns it away
    const [checkpoint] = await tx<{ position: string; version: number }[]>`
      update read.checkpoint set generation = generation + 1
      where model = ${model.name} returning position::text, version`
    if (!checkpoint) return
    await tx`delete from read.parked where model = ${model.name} and key = ${stream}`
    await model.forget(tx, stream, liveSchema)
    // tables of another version are built anew in any case
    if (checkpoint.version !== model.version) return
    for await (const rows of rowsOf(history, model, stream, 0n, BigInt(checkpoint.position)))
      if (rows.length > 0) await model.write(tx, rows, liveSchema)
  })
}

/** Drops what rebuilds left beside the live tables, or have made so far: one that is under way begins anew. */
export async function forgetOtherGenerations(sql: Sql, models: readonly ReadModel[]): Promise<void> {
  for (const model of models)
    await sql.begin(async tx => {
      await forgetRebuild(tx, model)
      await tx.unsafe(`drop schema if exists ${generationsOf(model).before} cascade`)
      await tx`delete from read.replaced where model = ${model.name}`
    })
}
