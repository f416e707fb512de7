import type { TransactionSql } from 'postgres'
import type { Statements } from '../read-model.ts'
import type { CompletionRecord } from './record.ts'

/** Raised with every change of the table or of what its columns mean. */
export const completionVersion = 1

const columns = [
  'organisation uuid',
  'plan uuid',
  'owner uuid',
  'unit text',
  'kind text',
  'imported boolean',
  'status text',
  'status_since timestamptz(3)',
  'set_at timestamptz(3)',
  'set_recorded_at timestamptz(3)',
  'original_due date',
  'original_target text',
  'signed_off_due date',
  'signed_off_target text',
  'current_due date',
  'current_target text',
  'first_achieved_at timestamptz(3)',
  'durably_achieved_at timestamptz(3)',
  'abandoned_at timestamptz(3)',
  'reformulated_at timestamptz(3)',
  'plan_closed_at timestamptz(3)',
  'due_later int',
  'due_earlier int',
  'target_softened int',
  'target_raised int',
  'scope_dropped int',
  'wording_only int',
] as const satisfies readonly `${Exclude<keyof CompletionRecord, 'goal'>} ${string}`[]
const names = columns.map(column => column.slice(0, column.indexOf(' ')))

export async function createTable(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create table if not exists ${schema}.completion_record (
      goal uuid primary key,
      ${columns.join(',\n      ')}
    );
    comment on table ${schema}.completion_record is 'One row per goal: what it promised, when, and what became of it.';
    comment on column ${schema}.completion_record.durably_achieved_at is
      'The first achievement that was not reopened within 30 days; to be relied on 30 days after it.';
    comment on column ${schema}.completion_record.plan_closed_at is
      'When the plan was completed or closed, while it is.';
  `)
}

export async function createIndexes(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create index if not exists completion_record_organisation on ${schema}.completion_record (organisation)`)
}

const upsert = (schema: string) => `
  insert into ${schema}.completion_record (goal, ${names.join(', ')})
  select goal, ${names.join(', ')} from json_to_recordset($1::text::json) as r (goal uuid, ${columns.join(', ')})
  on conflict (goal) do update set ${names.map(name => `${name} = excluded.${name}`).join(', ')}`

/** All rows in one statement. */
export const writeTable = (tx: TransactionSql, rows: readonly CompletionRecord[], schema: string) =>
  tx.unsafe(upsert(schema), [JSON.stringify(rows)])
