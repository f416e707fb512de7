import type { Sql } from 'postgres'
import { type Fill, type Filled, filledTogether, filling, isCopied, type LastEvent } from './fill.ts'
import { generationsOf } from './generation.ts'
import { takeKeysOff } from './keys.ts'
import type { ReadModel } from './read-model.ts'
import type { Telling } from './rebuild-progress.ts'
import { forgetRebuild } from './schema.ts'
import { type History, prefixesOf, streamsIn } from './streams.ts'

/** Several ways to fill the tables side by side. */
export interface Fillers {
  readonly fills: readonly Fill[]
  close(): Promise<void>
}

interface Settings {
  readonly history: History
  readonly sql: Sql
  readonly models: readonly ReadModel[]
  readonly fillers?: ((models: readonly ReadModel[]) => Fillers) | undefined
  readonly signal?: AbortSignal | undefined
  readonly tell: Telling
}

/** Streams handed out at once: long enough to be read together, short enough that all fillers end together. */
const handful = 25

/** Handfuls that one filler works on, so that it folds some while others are read. */
export const lanes = 2

/**
 * Makes the tables of rebuilds and fills them with the whole log as it is now. Only at the end a checkpoint says so:
 * whatever ends before is begun anew.
 * @returns how many events each model took in
 */
export async function fillAll({
  history,
  sql,
  models,
  fillers = some => ({
    fills: Array.from<Fill>({ length: lanes }).fill(filling({ history, sql, models: some })),
    close: async () => undefined,
  }),
  signal,
  tell,
}: Settings): Promise<ReadonlyMap<ReadModel, number>> {
  for (const model of models)
    await sql.begin(async tx => {
      await forgetRebuild(tx, model)
      const { schema } = generationsOf(model).next
      await tx.unsafe(`create schema ${schema}`)
      await model.create(tx, schema)
      // what grows at once would be vacuumed every minute until it is indexed
      for (const table of model.tables)
        await tx.unsafe(`alter table ${schema}.${table} set (autovacuum_enabled = false)`)
    })
  const putKeysOn = await takeKeysOff(sql, models.filter(isCopied))

  const upTo = await history.log.head()
  const prefixes = [...new Set(models.flatMap(prefixesOf))]
  let streams: readonly string[] = []
  let filled: Filled = new Map()
  let [handed, done] = [0, 0]
  // they begin while streams are looked for
  const { fills, close } = fillers(models)
  try {
    streams = await streamsIn(history.log, prefixes, upTo)
    const told = tell('fold', streams.length)
    await Promise.all(
      fills.map(async fill => {
        while (handed < streams.length) {
          signal?.throwIfAborted()
          const some = streams.slice(handed, handed + handful)
          handed += some.length
          const more = await fill(some, upTo).catch(stopAll)
          filled = filledTogether(filled, more)
          done += some.length
          told(done, eventsIn(filled, prefixes))
        }
        await fill([], upTo)
      }),
    )
  } finally {
    await close()
  }
  await putKeysOn()
  for (const model of models) await checkpointed(sql, model, filled)
  return new Map(models.map(model => [model, eventsIn(filled, prefixesOf(model))]))

  function stopAll(error: unknown): never {
    handed = streams.length
    throw error
  }
}

const eventsIn = (filled: Filled, prefixes: readonly string[]) =>
  prefixes.reduce((sum, prefix) => sum + (filled.get(prefix)?.events ?? 0), 0)

/** The rebuild stands at the last event that concerns the model. */
async function checkpointed(sql: Sql, model: ReadModel, filled: Filled): Promise<void> {
  let last: LastEvent | undefined
  for (const prefix of prefixesOf(model)) {
    const of = filled.get(prefix)?.last
    if (of && (!last || of.position > last.position)) last = of
  }
  await sql`
    insert into read.checkpoint (model, version, position, event_id, event_stream, event_version)
    values (${generationsOf(model).next.name}, ${model.version}, ${`${last?.position ?? 0n}`},
      ${last?.id ?? null}, ${last?.stream ?? null}, ${last?.version ?? null})`
}
