import type { TransactionSql } from 'postgres'
import type { Statements } from '../read-model.ts'

/** Raised with every change of the table or of what its columns mean. */
export const completionVersion = 3

/** What one goal promised and what became of it, as it is written. Instants are when things happened. */
export type CompletionRecord = {
  readonly goal: string
  readonly statement: string
  readonly organisation: string
  readonly plan: string
  readonly owner: string
  readonly unit: string | null
  readonly coach: string | null
  readonly kind: string
  readonly template: string | null
  readonly template_version: number | null
  readonly imported: boolean
  readonly status: string
  readonly status_since: string
  readonly status_by: number
  readonly set_at: string
  readonly set_recorded_at: string
  readonly set_by: number
  readonly terms_by: number
  readonly observed_from: string
  readonly original_due: string | null
  readonly original_target: string | null
  readonly signed_off_due: string | null
  readonly signed_off_target: string | null
  readonly current_due: string | null
  readonly current_target: string | null
  readonly sign_offs: readonly {
    readonly at: string
    readonly due: string | null
    readonly target: string | null
  }[]
  readonly first_confidence: number | null
  readonly current_confidence: number | null
  readonly first_achieved_at: string | null
  readonly durably_achieved_at: string | null
  readonly abandoned_at: string | null
  readonly reformulated_at: string | null
  readonly plan_closed_at: string | null
  readonly plan_closed_by: number | null
  readonly obstructed: string
  readonly mentored: string
  readonly due_later: number
  readonly due_earlier: number
  readonly target_softened: number
  readonly target_raised: number
  readonly scope_dropped: number
  readonly wording_only: number
}

const columns = [
  'organisation uuid',
  'statement text',
  'owner uuid',
  'unit text',
  'coach uuid',
  'kind text',
  'template uuid',
  'template_version int',
  'imported boolean',
  'status text',
  'status_since timestamptz(3)',
  'status_by int',
  'set_at timestamptz(3)',
  'set_recorded_at timestamptz(3)',
  'set_by int',
  'terms_by int',
  'observed_from timestamptz(3)',
  'original_due date',
  'original_target text',
  'signed_off_due date',
  'signed_off_target text',
  'current_due date',
  'current_target text',
  'sign_offs jsonb',
  'first_confidence int',
  'current_confidence int',
  'first_achieved_at timestamptz(3)',
  'durably_achieved_at timestamptz(3)',
  'abandoned_at timestamptz(3)',
  'reformulated_at timestamptz(3)',
  'plan_closed_at timestamptz(3)',
  'plan_closed_by int',
  'obstructed tstzmultirange',
  'mentored tstzmultirange',
  'due_later int',
  'due_earlier int',
  'target_softened int',
  'target_raised int',
  'scope_dropped int',
  'wording_only int',
] as const satisfies readonly `${Exclude<keyof CompletionRecord, 'plan' | 'goal'>} ${string}`[]
const names = columns.map(column => column.slice(0, column.indexOf(' ')))

export async function createTable(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create table if not exists ${schema}.completion_record (
      plan uuid,
      goal uuid,
      ${columns.join(',\n      ')},
      primary key (plan, goal)
    );
    comment on table ${schema}.completion_record is 'One row per goal: what it promised, when, and what became of it.';
    comment on column ${schema}.completion_record.status_by is
      'Version of the event of the plan that gave it its status, as set_by is of the one that set it, terms_by of the one that promised its present due day and target.';
    comment on column ${schema}.completion_record.observed_from is
      'From when on its end would have been known: later than its setting where that was written down late by hand.';
    comment on column ${schema}.completion_record.sign_offs is
      'Due day and target in every baseline that all its signers signed, the oldest first.';
    comment on column ${schema}.completion_record.durably_achieved_at is
      'The first achievement that was not reopened within 30 days; to be relied on 30 days after it.';
    comment on column ${schema}.completion_record.plan_closed_at is
      'When the plan was completed or closed, while it is.';
    comment on column ${schema}.completion_record.obstructed is
      'When an open barrier blocked the goal or one of its steps; the plan may have ended meanwhile.';
    comment on column ${schema}.completion_record.mentored is 'When the owner had a mentor.';
  `)
}

export async function createIndexes(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create index if not exists completion_record_organisation on ${schema}.completion_record (organisation)`)
}

const upsert = (schema: string) => `
  insert into ${schema}.completion_record (plan, goal, ${names.join(', ')})
  select plan, goal, ${names.join(', ')}
  from json_to_recordset($1::text::json) as r (plan uuid, goal uuid, ${columns.join(', ')})
  on conflict (plan, goal) do update set ${names.map(name => `${name} = excluded.${name}`).join(', ')}`

/** All rows in one statement. */
export const writeTable = (tx: TransactionSql, rows: readonly CompletionRecord[], schema: string) =>
  tx.unsafe(upsert(schema), [JSON.stringify(rows)], { prepare: true })
