import { createHash } from 'node:crypto'
import { type EventLog, memoryEventLog } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import { applyBatch } from '../batch.ts'
import { keptFolds } from '../kept-folds.ts'
import type { ReadModel } from '../read-model.ts'
import { readModels } from '../read-models.ts'
import { createReadModels, dropReadModel } from '../schema.ts'
import { prefixesOf } from '../streams.ts'
import { type Planning, planning } from './plans.ts'

/** Read models over a log in memory, on a database of their own. */
export interface Kept extends AsyncDisposable {
  readonly sql: Sql
  readonly log: EventLog
  readonly written: Planning
  readonly models: readonly ReadModel[]
  named(name: string): ReadModel
  /** Folds all of the log anew into all models, or one, in batches of a size. */
  takeIn(batch?: number, name?: string): Promise<void>
  /** Over all rows of a model's tables, in the order of their text. */
  hashOf(name: string): Promise<{ readonly rows: number; readonly hash: string }>
}

export async function kept(): Promise<Kept> {
  const database = await testDatabase()
  const sql = postgres(database.url, { max: 8, onnotice: () => undefined })
  const log = memoryEventLog()
  const written = planning(log)
  const models = readModels
  await createReadModels(sql, models)
  const named = (name: string) => models.find(model => model.name === name)!
  return {
    sql,
    log,
    written,
    models,
    named,
    async takeIn(batch = 1_000, name) {
      for (const model of name === undefined ? models : [named(name)]) {
        await dropReadModel(sql, model)
        await createReadModels(sql, [model])
        const folds = keptFolds(model, written.history)
        const filter = { streamPrefixes: prefixesOf(model) }
        let position = 0n
        for (let atHead = false; !atHead; ) {
          const page = await log.readAll({ after: position, limit: batch, filter })
          const from = { position, generation: 0 }
          if (page.events.length > 0)
            position = (await applyBatch({ sql, model, folds, from, events: page.events })).position
          atHead = page.atHead
        }
      }
    },
    async hashOf(name) {
      const hash = createHash('sha256')
      let rows = 0
      for (const table of named(name).tables)
        for (const { row } of await sql.unsafe(
          `select to_json(t)::text as row from read.${table} t order by 1`,
        )) {
          hash.update(row)
          rows += 1
        }
      return { rows, hash: hash.digest('hex') }
    },
    async [Symbol.asyncDispose]() {
      await sql.end({ timeout: 5 })
      await database.drop()
    },
  }
}
