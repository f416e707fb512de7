import { planStream } from '@plan-ledger/domain'
import type { ReadModel } from './read-model.ts'

const plans = planStream('')

/** Deletes the rows of a plan from a table that names it in its column `plan`. */
export const planRows =
  (table: string): ReadModel['forget'] =>
  async (sql, stream, schema) => {
    if (stream.startsWith(plans))
      await sql`delete from ${sql(schema)}.${sql(table)} where plan = ${stream.slice(plans.length)}::uuid`
  }
