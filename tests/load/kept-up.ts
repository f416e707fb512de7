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

/** Events of a transaction, as in the product. */
const batch = 1_000

/** Takes the whole log in, batch by batch, as the projector does. @returns milliseconds of each batch */
export const takeAllIn = async (
  history: History,
  sql: Sql,
  model: ReadModel,
  say: (line: string) => void,
): Promise<readonly number[]> => {
  // begins with empty tables
  await createReadModels(sql, [model])
  await dropReadModel(sql, model)
  await createReadModels(sql, [model])
  const head = await history.log.head()
  // lives of thousands are lived at once, which a product sees in years: here none may be left out
  const folds = keptFolds(model, history, Number(head) * 8)
  const filter = { streamPrefixes: prefixesOf(model) }
  const taken: number[] = []
  let from = { position: 0n, generation: 0 }
  let next = history.log.readAll({ after: 0n, limit: batch, filter })
  for (;;) {
    const page = await next
    next = history.log.readAll({ after: page.position, limit: batch, filter })
    if (page.events.length > 0) {
      const began = performance.now()
      const { position } = await applyBatch({ sql, model, folds, from, events: page.events })
      taken.push(performance.now() - began)
      from = { ...from, position }
      if (taken.length % 200 === 0) say(`${model.name}: ${taken.length} batches`)
    }
    if (page.atHead) break
  }
  await next
  return taken
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
