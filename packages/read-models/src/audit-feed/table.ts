import type { TransactionSql } from 'postgres'
import type { Statements } from '../read-model.ts'
import { factsOfRow } from './terms.ts'

/** Raised with every change of the table or of what its columns mean. */
export const auditFeedVersion = 4

/** An entry as it is written. */
export type AuditRecord = {
  readonly position: string
  readonly organisation: string
  readonly event: string
  /** Absent of a plan's own. */
  readonly stream: string | null
  readonly version: number
  readonly plan: string | null
  readonly plan_title: string | null
  readonly unit: string | null
  readonly type: string
  readonly element_kind: string
  readonly element: string
  readonly element_name: string
  readonly actor: string
  readonly actor_name: string
  readonly actor_role: string
  readonly on_behalf_of: string | null
  readonly reason: string | null
  readonly reason_text: string | null
  readonly occurred_at: string
  readonly recorded_at: string
  readonly late: boolean
  readonly origin: string
  readonly command_id: string
  readonly about: string | null
  readonly statement: string | null
  readonly words: readonly string[]
}

const columns = [
  'position bigint',
  'organisation uuid',
  'event uuid',
  'stream text',
  'version int',
  'plan uuid',
  'plan_title text',
  'unit text',
  'type text',
  'element_kind text',
  'element uuid',
  'element_name text',
  'actor uuid',
  'actor_name text',
  'actor_role text',
  'on_behalf_of uuid',
  'reason text',
  'reason_text text',
  'occurred_at timestamptz(3)',
  'recorded_at timestamptz(3)',
  'late boolean',
  'origin text',
  'command_id uuid',
  'about uuid',
  'statement text',
] as const
const names = columns.map(column => column.slice(0, column.indexOf(' ')))
const optional = new Set([
  ...['stream', 'plan', 'plan_title', 'unit', 'on_behalf_of', 'reason', 'reason_text'],
  ...['about', 'statement'],
])

export async function createTable(sql: Statements, schema: string): Promise<void> {
  const declared = columns.map((column, i) => (optional.has(names[i]!) ? column : `${column} not null`))
  await sql.unsafe(`
    create table if not exists ${schema}.audit_entry (
      ${declared.join(',\n      ')},
      words tsvector not null,
      primary key (position)
    );
    comment on table ${schema}.audit_entry is
      'One row per event of plans and organisations, in the words of its moment. Rows are only added.';
    comment on column ${schema}.audit_entry.stream is 'That the event stands in, unless it is the plan''s.';
    comment on column ${schema}.audit_entry.unit is 'Unit of the plan after the event.';
    comment on column ${schema}.audit_entry.about is
      'The event that this one disputes or corrects; statement says what is said against it.';
    comment on column ${schema}.audit_entry.words is 'Words of element, plan, person, unit and reason, for search.';
  `)
}

/**
 * Two orders to walk along, one index of terms for what is rare on the way, and the ways to an entry and from it to
 * what was said against it. Few rows wait outside the index of terms, because every search looks through them.
 */
export async function createIndexes(sql: Statements, schema: string): Promise<void> {
  const on = (name: string, keys: string) =>
    sql.unsafe(`create index if not exists audit_entry_${name} on ${schema}.audit_entry ${keys}`)
  // side by side where there are hands for it, the longest first
  await Promise.all([
    on('terms', `using gin (words, ${factsOfRow}) with (gin_pending_list_limit = 256)`),
    on('recorded', '(organisation, recorded_at, position)'),
    on('occurred', '(organisation, occurred_at, position)'),
    on('event', '(event)'),
    on('about', '(organisation, about) where about is not null'),
  ])
}

const insert = (schema: string) => `
  insert into ${schema}.audit_entry (${names.join(', ')}, words)
  select ${names.join(', ')}, array_to_tsvector(words)
  from json_to_recordset($1::text::json) as r (${columns.join(', ')}, words text[])`

/** All rows in one statement. A row that is there already is an error: entries come once. */
export const writeTable = (tx: TransactionSql, rows: readonly AuditRecord[], schema: string) =>
  tx.unsafe(insert(schema), [JSON.stringify(rows)], { prepare: true })
