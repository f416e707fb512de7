import type { TransactionSql } from 'postgres'
import type { Statements } from '../read-model.ts'

/** Raised with every change of the tables or of what their columns mean. */
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

/** What of a plan is followed up besides its goals and reviews, as it is written. */
export type FollowUpRecord = {
  readonly plan: string
  readonly organisation: string
  readonly last_check_in_at: string | null
  readonly next_check_in: string | null
  readonly confidence: number | null
  readonly unacknowledged: number
  readonly step_dues: readonly string[]
  readonly barriers_without_solution: number
  readonly goals_without_step: number
}

const ofReviews = [
  'organisation uuid not null',
  'status text not null',
  'due date not null',
  'occasion text',
  'every_months int',
  'scheduled_at timestamptz(3) not null',
  'status_since timestamptz(3) not null',
] as const satisfies readonly `${Exclude<keyof ReviewRecord, 'plan' | 'review'>} ${string}`[]

const ofFollowUps = [
  'organisation uuid not null',
  'last_check_in_at timestamptz(3)',
  'next_check_in date',
  'confidence int',
  'unacknowledged int not null',
  'step_dues date[] not null',
  'barriers_without_solution int not null',
  'goals_without_step int not null',
] as const satisfies readonly `${Exclude<keyof FollowUpRecord, 'plan'>} ${string}`[]

export async function createTable(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create table if not exists ${schema}.review (
      plan uuid,
      review uuid,
      ${ofReviews.join(',\n      ')},
      primary key (plan, review)
    );
    comment on table ${schema}.review is 'One row per review, as it stands: scheduled, held or cancelled. Overdue is decided on the day somebody asks.';
    create table if not exists ${schema}.follow_up (
      plan uuid primary key,
      ${ofFollowUps.join(',\n      ')}
    );
    comment on table ${schema}.follow_up is 'One row per plan: check-ins, and what waits for somebody besides goals and reviews.';
    comment on column ${schema}.follow_up.next_check_in is
      'The last day on which the next check-in is not overdue; null where none is expected.';
  `)
}

export async function createIndexes(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(
    `create index if not exists review_due on ${schema}.review (organisation, due, plan, review)`,
  )
}

const statement = (schema: string) => `
  with reviews as (
    ${upsert(`${schema}.review`, ['plan', 'review'], ofReviews, '$1')}
  )
  ${upsert(`${schema}.follow_up`, ['plan'], ofFollowUps, '$2')}`

function upsert(table: string, keys: readonly string[], columns: readonly string[], given: string): string {
  const names = columns.map(column => column.slice(0, column.indexOf(' ')))
  const typed = [...keys.map(key => `${key} uuid`), ...columns.map(column => column.replace(' not null', ''))]
  const all = [...keys, ...names].join(', ')
  return `insert into ${table} (${all})
    select ${all} from json_to_recordset(${given}::text::json) as r (${typed.join(', ')})
    on conflict (${keys.join(', ')}) do update set ${names.map(name => `${name} = excluded.${name}`).join(', ')}`
}

/** All rows in one statement. */
export function writeTable(
  tx: TransactionSql,
  rows: readonly (ReviewRecord | FollowUpRecord)[],
  schema: string,
) {
  const reviews = rows.filter(row => 'review' in row)
  const followUps = rows.filter(row => !('review' in row))
  return tx.unsafe(statement(schema), [JSON.stringify(reviews), JSON.stringify(followUps)])
}
