/** Raised with every change of what stands in the database; the guard rails of each writer compare it. */
export const schemaVersion = 1

/**
 * `event` is the whole log. Position: contiguous, ordered by commit. Version: contiguous in its stream, from 1.
 * Bytes: canonical text exactly as it was hashed, hence never jsonb. No sequence, no clock, no stream table:
 * nothing is ever updated. Names collate "C", so that their order is that of their bytes.
 */
export const tables = (schema: string) => `
create schema if not exists ${schema};

create table ${schema}.event (
  position bigint primary key,
  stream text collate "C" not null,
  version integer not null,
  id uuid not null,
  type text collate "C" not null,
  bytes bytea not null,
  constraint event_stream_version unique (stream, version),
  constraint event_id unique (id)
);

create table ${schema}.sealed (
  event_id uuid not null,
  subject text collate "C" not null,
  bytes bytea not null,
  primary key (event_id, subject)
);

create table ${schema}.identity (
  one boolean primary key default true check (one),
  id uuid not null default gen_random_uuid(),
  schema_version integer not null
);

-- Above all the row with the greatest position must never go, or its number is given out twice.
create function ${schema}.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: the log only grows', tg_op, tg_table_schema, tg_table_name;
end $$;

create trigger only_grows before update or delete or truncate on ${schema}.event
  for each statement execute function ${schema}.refuse_change();
create trigger only_grows before update or delete or truncate on ${schema}.sealed
  for each statement execute function ${schema}.refuse_change();
create trigger only_grows before update or delete or truncate on ${schema}.identity
  for each statement execute function ${schema}.refuse_change();

insert into ${schema}.identity (schema_version) values (${schemaVersion});
`
