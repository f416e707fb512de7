import type { TransactionSql } from 'postgres'
import type { Statements } from '../read-model.ts'

/** Raised with every change of the table or of what its columns mean. */
export const barrierStatisticsVersion = 1

/** What one barrier went through, as it is written. Instants are when things happened. */
export type BarrierRecord = {
  readonly plan: string
  readonly barrier: string
  readonly organisation: string
  readonly owner: string
  readonly unit: string | null
  readonly category: string
  readonly severity: number
  readonly status: string
  readonly raised_at: string
  readonly status_since: string
  readonly plan_closed_at: string | null
  readonly open_from: readonly string[]
  readonly open_until: readonly string[]
  readonly reopened: number
  readonly solutions_proposed: number
  readonly solutions_tried: number
  readonly solutions_worked: number
  readonly solutions_failed: number
}

const columns = [
  'organisation uuid',
  'owner uuid',
  'unit text',
  'category text',
  'severity int',
  'status text',
  'raised_at timestamptz(3)',
  'status_since timestamptz(3)',
  'plan_closed_at timestamptz(3)',
  'open_from timestamptz(3)[]',
  'open_until timestamptz(3)[]',
  'reopened int',
  'solutions_proposed int',
  'solutions_tried int',
  'solutions_worked int',
  'solutions_failed int',
] as const satisfies readonly `${Exclude<keyof BarrierRecord, 'plan' | 'barrier'>} ${string}`[]
const names = columns.map(column => column.slice(0, column.indexOf(' ')))

export async function createTable(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create table if not exists ${schema}.barrier_record (
      plan uuid,
      barrier uuid,
      ${columns.join(',\n      ')},
      primary key (plan, barrier)
    );
    comment on table ${schema}.barrier_record is 'One row per barrier: how long it stood in the way, and what was tried.';
    comment on column ${schema}.barrier_record.open_until is
      'Ends of the times that began at open_from; one fewer while the barrier stands in the way.';
    comment on column ${schema}.barrier_record.plan_closed_at is 'When the plan was completed or closed, while it is.';
  `)
}

export async function createIndexes(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(
    `create index if not exists barrier_record_organisation on ${schema}.barrier_record (organisation)`,
  )
}

const upsert = (schema: string) => `
  insert into ${schema}.barrier_record (plan, barrier, ${names.join(', ')})
  select plan, barrier, ${names.join(', ')}
  from json_to_recordset($1::text::json) as r (plan uuid, barrier uuid, ${columns.join(', ')})
  on conflict (plan, barrier) do update set ${names.map(name => `${name} = excluded.${name}`).join(', ')}`

/** All rows in one statement. */
export const writeTable = (tx: TransactionSql, rows: readonly BarrierRecord[], schema: string) =>
  tx.unsafe(upsert(schema), [JSON.stringify(rows)], { prepare: true })
