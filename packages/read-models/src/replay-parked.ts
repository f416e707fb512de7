import type { Sql } from 'postgres'
import { thrice, whereItFailed } from './batch.ts'
import { liveSchema, type ReadModel, type Row } from './read-model.ts'
import { following, type History } from './streams.ts'

export interface Replayed {
  readonly model: string
  /** Streams taken in from the place they were parked at. */
  readonly replayed: readonly string[]
  /** Streams that stay parked, and where the fault lies. */
  readonly still: readonly { readonly key: string; readonly position: bigint; readonly error: string }[]
}

/** Takes in what was parked, each stream from its own place up to where the model stands, in a transaction of its own. */
export async function replayParked(history: History, sql: Sql, model: ReadModel): Promise<Replayed> {
  const parked = await sql<{ key: string; position: string }[]>`
    select key, position::text from read.parked where model = ${model.name} order by position`
  const replayed: string[] = []
  const still: { key: string; position: bigint; error: string }[] = []
  for (const { key, position } of parked) {
    const outcome = await thrice(() => replay(history, sql, model, key))
    if ('error' in outcome)
      still.push({ key, position: BigInt(position), error: whereItFailed(outcome.error) })
    else if (outcome.value) replayed.push(key)
  }
  return { model: model.name, replayed, still }
}

/** Whether the stream was still parked. */
const replay = (history: History, sql: Sql, model: ReadModel, key: string): Promise<boolean> =>
  sql.begin(async tx => {
    // a batch that skipped the stream may be under way: the raised generation turns it away
    const [checkpoint] = await tx<{ position: string }[]>`
      update read.checkpoint set generation = generation + 1
      where model = ${model.name} and version = ${model.version} returning position::text`
    if (!checkpoint) return false
    const [parked] = await tx<{ position: string }[]>`
      delete from read.parked where model = ${model.name} and key = ${key} returning position::text`
    if (!parked) return false
    for await (const rows of rowsOf(
      history,
      model,
      key,
      BigInt(parked.position),
      BigInt(checkpoint.position),
    ))
      if (rows.length > 0) await model.write(tx, rows, liveSchema)
    return true
  })

const atOnce = 1_000

/** What a stream's events from one position to another make of its rows, in portions. */
export async function* rowsOf(
  { log, decode }: History,
  model: ReadModel,
  stream: string,
  from: bigint,
  upTo: bigint,
): AsyncGenerator<readonly Row[]> {
  const fold = following(stream, [model])
  let begun = false
  for await (const event of log.read(stream)) {
    if (event.position > upTo) break
    // what came before was written before
    if (event.position >= from && !begun) {
      fold.rows()
      begun = true
    }
    fold.take(await decode(event))
    if (begun && fold.version % atOnce === 0) yield fold.rows()[0]!
  }
  yield fold.rows()[0]!
}
