import type { Sql } from 'postgres'
import { type Fill, type Filled, filledTogether, filling, isCopied, type LastEvent } from './fill.ts'
import { generationsOf } from './generation.ts'
import { takeKeysOff } from './keys.ts'
import type { ReadModel } from './read-model.ts'
import type { Telling } from './rebuild-progress.ts'
import { forgetRebuild } from './schema.ts'
import { type Found, type History, prefixesOf, streamsIn } from './streams.ts'

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
  let filled: Filled = new Map()
  let done = 0
  const known = { streams: 0, position: 0n }
  const told = tell('fold')
  const turns = handfuls(streamsIn(history.log, prefixes, upTo), known)
  const { fills, close } = fillers(models)
  try {
    await Promise.all(
      fills.map(async fill => {
        for (let turn = await turns.next(); !turn.done; turn = await turns.next()) {
          signal?.throwIfAborted()
          const more = await fill(turn.value, upTo)
          filled = filledTogether(filled, more)
          done += turn.value.length
          const guessed = Math.ceil((known.streams * Number(upTo)) / Number(known.position))
          told(done, guessed, eventsIn(filled, prefixes))
        }
        await fill([], upTo)
      }),
    )
  } finally {
    // who fails ends it for all
    await turns.return()
    await close()
  }
  await putKeysOn()
  for (const model of models) await checkpointed(sql, model, filled)
  return new Map(models.map(model => [model, eventsIn(filled, prefixesOf(model))]))
}

/** Streams in handfuls, each handed to whoever asks next, while more are looked for. */
async function* handfuls(pages: AsyncGenerator<Found, void>, known: { streams: number; position: bigint }) {
  let waiting: readonly string[] = []
  for (let next = pages.next(); ; ) {
    const page = await next
    if (page.done) break
    next = pages.next()
    next.catch(() => undefined)
    known.streams += page.value.streams.length
    known.position = page.value.position
    waiting = [...waiting, ...page.value.streams]
    for (; waiting.length >= handful; waiting = waiting.slice(handful)) yield waiting.slice(0, handful)
  }
  if (waiting.length > 0) yield waiting
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
