import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sql, TransactionSql } from 'postgres'
import { type BinaryRows, binaryRows, type Column } from './binary-copy.ts'

/** A table that COPY fills; rows are found by the names of its columns. */
export interface CopiedTable {
  readonly rows: BinaryRows
  copy(tx: TransactionSql, taken: Buffer): Promise<void>
}

export async function copiedTable(sql: Sql, schema: string, table: string): Promise<CopiedTable> {
  const columns = await sql<Column[]>`
    select attname as name, format_type(atttypid, null) as type
    from pg_attribute
    where attrelid = ${`${schema}.${table}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`
  const names = columns.map(({ name }) => name).join(', ')
  const statement = `copy ${schema}.${table} (${names}) from stdin (format binary)`
  return {
    rows: binaryRows(columns),
    async copy(tx, taken) {
      await pipeline(Readable.from([taken]), await tx.unsafe(statement).writable())
    },
  }
}
