import type { TransactionSql } from 'postgres'
import type { Statements } from '../read-model.ts'

/** Raised with every change of the table or of what its columns mean. */
export const planDirectoryVersion = 3

export async function createTable(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create table if not exists ${schema}.plan (
      plan uuid primary key,
      organisation uuid not null,
      title text not null,
      owner uuid not null,
      owner_name text not null,
      coach uuid,
      coach_name text,
      parties uuid[] not null,
      unit text,
      status text not null,
      demonstration boolean not null,
      imported boolean not null,
      version int not null,
      position bigint not null,
      goals_open int not null,
      goals_achieved int not null,
      goals_total int not null,
      open_barriers int not null,
      open_dues date[] not null,
      next_due date,
      started_at timestamptz(3) not null,
      last_change_at timestamptz(3) not null,
      last_recorded_at timestamptz(3) not null,
      last_change_by text not null,
      activity int[] not null,
      title_key text collate "C" not null,
      folded text not null,
      words tsvector not null
    );
    comment on table ${schema}.plan is 'One row per plan, as of its last event: the directory.';
    comment on column ${schema}.plan.parties is 'Members who may read it besides its owner and coach.';
    comment on column ${schema}.plan.open_dues is 'Due days of open goals, so that overdue is decided on the day somebody asks.';
    comment on column ${schema}.plan.folded is 'Title, owner and unit without case and accents, for search inside words.';
  `)
}

export async function createIndexes(sql: Statements, schema: string): Promise<void> {
  await sql.unsafe(`
    create index if not exists plan_changed on ${schema}.plan (organisation, last_change_at desc, plan desc);
    create index if not exists plan_title on ${schema}.plan (organisation, title_key, plan);
    create index if not exists plan_due on ${schema}.plan (organisation, coalesce(next_due, 'infinity'), title_key, plan);
    create index if not exists plan_owner on ${schema}.plan (organisation, owner);
    create index if not exists plan_coach on ${schema}.plan (organisation, coach);
    create index if not exists plan_parties on ${schema}.plan using gin (parties) where parties <> '{}';
    create index if not exists plan_uncoached on ${schema}.plan (organisation) where coach is null and imported;
    create index if not exists plan_words on ${schema}.plan using gin (words);
  `)
}

/** A row as it is written. */
export type DirectoryRecord = {
  readonly plan: string
  readonly organisation: string
  readonly title: string
  readonly owner: string
  readonly owner_name: string
  readonly coach: string | null
  readonly coach_name: string | null
  readonly parties: readonly string[]
  readonly unit: string | null
  readonly status: string
  readonly demonstration: boolean
  readonly imported: boolean
  readonly version: number
  readonly position: string
  readonly goals_open: number
  readonly goals_achieved: number
  readonly goals_total: number
  readonly open_barriers: number
  readonly open_dues: readonly string[]
  readonly next_due: string | null
  readonly started_at: string
  readonly last_change_at: string
  readonly last_recorded_at: string
  readonly last_change_by: string
  readonly activity: readonly number[]
  readonly title_key: string
  readonly folded: string
  readonly words: readonly string[]
}

const columns = [
  'organisation uuid',
  'title text',
  'owner uuid',
  'owner_name text',
  'coach uuid',
  'coach_name text',
  'parties uuid[]',
  'unit text',
  'status text',
  'demonstration boolean',
  'imported boolean',
  'version int',
  'position bigint',
  'goals_open int',
  'goals_achieved int',
  'goals_total int',
  'open_barriers int',
  'open_dues date[]',
  'next_due date',
  'started_at timestamptz',
  'last_change_at timestamptz',
  'last_recorded_at timestamptz',
  'last_change_by text',
  'activity int[]',
  'title_key text',
  'folded text',
] as const
const names = columns.map(column => column.slice(0, column.indexOf(' ')))

const upsert = (schema: string) => `
  insert into ${schema}.plan (plan, ${names.join(', ')}, words)
  select plan, ${names.join(', ')}, array_to_tsvector(words)
  from json_to_recordset($1::text::json) as r (plan uuid, ${columns.join(', ')}, words text[])
  on conflict (plan) do update set ${[...names, 'words'].map(name => `${name} = excluded.${name}`).join(', ')}`

/** All rows in one statement. */
export const writeTable = (tx: TransactionSql, rows: readonly DirectoryRecord[], schema: string) =>
  tx.unsafe(upsert(schema), [JSON.stringify(rows)], { prepare: true })
