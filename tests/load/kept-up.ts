import {
  applyBatch,
  createReadModels,
  dropReadModel,
  type History,
  keptFolds,
  prefixesOf,
  type ReadModel,
  readModels,
} from '@plan-ledger/read-models'
import type { Sql } from 'postgres'
import type { Figure } from './figures.ts'

/** Events of a transaction, as in the product. */
const batch = 1_000

/** Milliseconds of each batch. */
export interface TakenIn {
  readonly decoded: readonly number[]
  readonly models: ReadonlyMap<ReadModel, readonly number[]>
}

/** Takes the whole log into empty tables, batch by batch, as the projector does; each event is decoded once. */
export const takeAllIn = async (
  { log, decode, recordedAt }: History,
  sql: Sql,
  models: readonly ReadModel[],
  say: (line: string) => void,
): Promise<TakenIn> => {
  await createReadModels(sql, models)
  for (const model of models) await dropReadModel(sql, model)
  await createReadModels(sql, models)
  const head = await log.head()
  const known = new Map<string, ReturnType<typeof decode>>()
  const history: History = { log, recordedAt, decode: event => known.get(event.id) ?? decode(event) }
  const taking = models.map(model => ({
    model,
    prefixes: prefixesOf(model),
    // thousands of lives are lived at once, in which a product has years: here no fold may be left out
    folds: keptFolds(model, history, Number(head) * 8),
    from: { position: 0n, generation: 0 },
    taken: [] as number[],
  }))
  const decoded: number[] = []
  let next = log.readAll({ after: 0n, limit: batch })
  for (;;) {
    const page = await next
    next = log.readAll({ after: page.position, limit: batch })
    next.catch(() => undefined)
    let began = performance.now()
    known.clear()
    for (const event of page.events) known.set(event.id, decode(event))
    await Promise.all(known.values())
    decoded.push(performance.now() - began)
    for (const each of taking) {
      const events = page.events.filter(({ stream }) =>
        each.prefixes.some(prefix => stream.startsWith(prefix)),
      )
      if (events.length === 0) continue
      began = performance.now()
      const { model, folds, from } = each
      const { position } = await applyBatch({ sql, model, folds, from, events })
      each.taken.push(performance.now() - began)
      each.from = { position, generation: 0 }
    }
    if (decoded.length % 100 === 0) say(`${decoded.length} batches taken in`)
    if (page.atHead) break
  }
  await next
  return { decoded, models: new Map(taking.map(({ model, taken }) => [model, taken])) }
}

/** As a line of a table. */
export const batchesOf = (name: string, milliseconds: readonly number[]): Figure => {
  const seconds = milliseconds.reduce((sum, each) => sum + each, 0) / 1_000
  const rate = Math.round((milliseconds.length * batch) / seconds).toLocaleString('en')
  return { name: `${name} ${batch.toLocaleString('en')} events`, milliseconds, note: `${rate} events/s` }
}

/** Of each table how many rows it has, and a sum over hashes of whole rows that does not depend on their order. */
export const hashes = async (sql: Sql): Promise<Readonly<Record<string, string>>> => {
  const found: Record<string, string> = {}
  for (const table of readModels.flatMap(({ tables }) => tables)) {
    const [row] = await sql.unsafe(
      `select count(*)::text || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as hash from read.${table} t`,
    )
    found[table] = row!.hash
  }
  return found
}
