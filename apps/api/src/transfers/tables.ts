import type { Sql } from 'postgres'

/**
 * Imports and exports in the background, the bytes that came in or were made for them, and the lines that were not
 * taken in. The bytes hold what people wrote, outside of the sealed log: so they go after seven days, and the lines
 * tell where and why and not what.
 */
export async function createTransferTables(sql: Sql): Promise<void> {
  await sql`create schema if not exists transfer`
  await sql`
    create table if not exists transfer.job (
      id uuid primary key,
      organisation uuid not null,
      member uuid not null,
      member_name text not null,
      kind text not null check (kind in ('import', 'export')),
      form text not null,
      name text not null,
      address text,
      bytes bigint not null default 0,
      expected_bytes bigint,
      state text not null check (
        state in ('receiving', 'ready', 'queued', 'running', 'done', 'failed', 'cancelled')
      ),
      stage text not null check (stage in ('check', 'work')),
      stopping boolean not null default false,
      done integer not null default 0,
      total integer,
      applied integer not null default 0,
      unchanged integer not null default 0,
      rejected integer not null default 0,
      plans integer not null default 0,
      plans_started integer not null default 0,
      events_added integer not null default 0,
      problem jsonb,
      runner uuid,
      lease timestamptz(3),
      created_at timestamptz(3) not null default now(),
      queued_at timestamptz(3),
      started_at timestamptz(3),
      ended_at timestamptz(3),
      changed_at timestamptz(3) not null default now(),
      expires_at timestamptz(3) not null default now() + interval '7 days',
      expired boolean not null default false
    )`
  await sql`create index if not exists job_of_organisation on transfer.job (organisation, id desc)`
  await sql`create index if not exists job_changed on transfer.job (changed_at)`
  await sql`
    create index if not exists job_open on transfer.job (state, queued_at) where state in ('queued', 'running')`
  await sql`
    create table if not exists transfer.piece (
      job uuid not null references transfer.job on delete cascade,
      n integer not null,
      bytes bytea not null,
      primary key (job, n)
    )`
  await sql`
    create table if not exists transfer.reject (
      job uuid not null references transfer.job on delete cascade,
      line integer not null,
      n integer not null,
      field text not null,
      code text not null,
      args jsonb not null,
      primary key (job, line, n)
    )`
}
