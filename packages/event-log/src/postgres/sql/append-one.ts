/**
 * The fast path: one event to one stream. Its position, or nothing when the stream is not at `expected`: then
 * `append_batch` knows why.
 */
export const appendOne = (schema: string) => `
create function ${schema}.append_one(
  stream text, expected integer, id uuid, type text, bytes text, subjects text[], parts_base64 text[]
) returns bigint language sql volatile as $$
  -- A statement of its own, so that the snapshot of the next one is younger than the lock.
  select pg_advisory_xact_lock('${schema}.event'::regclass::oid::bigint);

  with stored as (
    insert into ${schema}.event (position, stream, version, id, type, bytes)
    select coalesce((select max(e.position) from ${schema}.event e), 0) + 1, $1, $2 + 1, $3, $4, convert_to($5, 'UTF8')
    where $2 = coalesce((select e.version from ${schema}.event e where e.stream = $1 order by e.version desc limit 1), 0)
    returning position, id
  ), kept as (
    insert into ${schema}.sealed (event_id, subject, bytes)
    select stored.id, part.subject, decode(part.base64, 'base64')
    from stored cross join unnest($6, $7) as part (subject, base64)
  )
  select position from stored
$$;
`

/** The same for an event without sealed parts, which need not be looked after then. */
export const appendClear = (schema: string) => `
create function ${schema}.append_clear(stream text, expected integer, id uuid, type text, bytes text)
returns bigint language sql volatile as $$
  select pg_advisory_xact_lock('${schema}.event'::regclass::oid::bigint);

  insert into ${schema}.event (position, stream, version, id, type, bytes)
  select coalesce((select max(e.position) from ${schema}.event e), 0) + 1, $1, $2 + 1, $3, $4, convert_to($5, 'UTF8')
  where $2 = coalesce((select e.version from ${schema}.event e where e.stream = $1 order by e.version desc limit 1), 0)
  returning position
$$;
`
