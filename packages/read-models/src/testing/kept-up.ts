import { createHash } from 'node:crypto'
import { type EventLog, memoryEventLog } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import type { ReadModel } from '../read-model.ts'
import { readModels } from '../read-models.ts'
import { rebuildReadModel } from '../rebuild.ts'
import { createReadModels } from '../schema.ts'
import { type Planning, planning } from './plans.ts'

/** Read models over a log in memory, on a database of their own. */
export interface Kept extends AsyncDisposable {
  readonly sql: Sql
  readonly log: EventLog
  readonly written: Planning
  readonly models: readonly ReadModel[]
  named(name: string): ReadModel
  /** All of the log in all models, or in one, in batches of a size. */
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
      for (const model of name === undefined ? models : [named(name)])
        await rebuildReadModel({ history: written.history, sql, model, batch })
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
