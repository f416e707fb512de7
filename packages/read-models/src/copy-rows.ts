import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sql, TransactionSql } from 'postgres'
import type { Row } from './read-model.ts'

/** Rows as COPY takes them into a table, found by the names of its columns. */
export interface CopiedTable {
  lineOf(row: Row): string
  copy(tx: TransactionSql, lines: string): Promise<void>
}

type WrittenList = (items: readonly unknown[]) => string

export async function copiedTable(sql: Sql, schema: string, table: string): Promise<CopiedTable> {
  const columns = await sql<{ name: string; type: string }[]>`
    select attname as name, format_type(atttypid, null) as type
    from pg_attribute
    where attrelid = ${`${schema}.${table}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`
  const statement = `copy ${schema}.${table} (${columns.map(({ name }) => name).join(', ')}) from stdin`
  const written = columns.map(({ name, type }) => ({ name, list: lists[type] ?? array }))
  return {
    lineOf(row) {
      let line = ''
      for (const { name, list } of written) line += `${line === '' ? '' : '\t'}${textOf(row[name], list)}`
      return `${line}\n`
    },
    async copy(tx, lines) {
      await pipeline(Readable.from([lines]), await tx.unsafe(statement).writable())
    },
  }
}

function textOf(value: Row[string] | undefined, list: WrittenList): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (Array.isArray(value)) return escaped(list(value))
  return String(value)
}

const special = /[\\\t\n\r]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string) =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, found => escapes[found]!) : text

const array: WrittenList = items =>
  `{${items.map(item => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
const json: WrittenList = items => JSON.stringify(items)
const quoting = /['\\]/
const lexemes: WrittenList = words => {
  let list = ''
  for (const word of words as readonly string[])
    list += ` '${quoting.test(word) ? word.replace(/['\\]/g, '$&$&') : word}'`
  return list
}

const lists: Readonly<Record<string, WrittenList>> = { tsvector: lexemes, jsonb: json }
