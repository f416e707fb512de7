import type { TransactionSql } from 'postgres'
import type { Statements } from '../read-model.ts'

/** Raised with every change of the table or of what its columns mean. */
export const reviewCalendarVersion = 1

/** A review, as it is written. */
export type ReviewRecord = {
  readonly plan: string
  readonly review: string
  readonly organisation: string
  readonly status: string
  readonly due: string
  readonly occasion: string | null
  readonly every_months: number | null
  readonly scheduled_at: string
  readonly status_since: string
}

const columns = [
  'organisation uuid',
  'status text',
  'due date',
  'occasion text',
  'every_months int',
  'scheduled_at timestamptz(3)',
  'status_since timestamptz(3)',
] as const satisfies readonly `${Exclude<keyof ReviewRecord, 'plan' | 'review'>} ${string}`[]
const names = columns.map(column => column.slice(0, column.indexOf(' ')))

export async function createTable(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create table if not exists ${schema}.review (
      plan uuid,
      review uuid,
      ${columns.join(',\n      ')},
      primary key (plan, review)
    );
    comment on table ${schema}.review is
      'One row per review, as it stands: scheduled, held or cancelled. Overdue is decided on the day somebody asks.';
  `)
}

export async function createIndexes(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(
    `create index if not exists review_due on ${schema}.review (organisation, due, plan, review)`,
  )
}

const upsert = (schema: string) => `
  insert into ${schema}.review (plan, review, ${names.join(', ')})
  select plan, review, ${names.join(', ')}
  from json_to_recordset($1::text::json) as r (plan uuid, review uuid, ${columns.join(', ')})
  on conflict (plan, review) do update set ${names.map(name => `${name} = excluded.${name}`).join(', ')}`

/** All rows in one statement. */
export const writeTable = (tx: TransactionSql, rows: readonly ReviewRecord[], schema: string) =>
  tx.unsafe(upsert(schema), [JSON.stringify(rows)], { prepare: true })
