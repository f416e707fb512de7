/** What became of one append of a batch. */
export const statuses = { stored: 0, replayed: 1, conflict: 2, heldBack: 3 } as const

/**
 * Many appends to distinct streams in one call. One set of arrays per append (`units`: appends with one number
 * are all or nothing), one per event (`of_append`: subscript of its append, `of_index`: its number in it, from
 * 1), one per sealed part. Answers per append: status, version (of a conflict: the actual one), position of the
 * last event. One append's conflict never touches its neighbours.
 *
 * Subscripts instead of joins of the batch to itself, which would be O(n²); probes as correlated subqueries, so
 * that a plan made while the table was tiny is still one index probe each.
 */
export const appendBatch = (schema: string) => `
create function ${schema}.append_batch(
  streams text[], expected integer[], counts integer[], units integer[],
  of_append integer[], of_index integer[], ids uuid[], types text[], texts text[],
  part_append integer[], part_event uuid[], part_subject text[], part_base64 text[],
  out statuses integer[], out versions integer[], out positions bigint[]
) language plpgsql volatile as $$
declare
  next_position bigint;
  before_first bigint[];
  broken integer[];
  found_again record;
begin
  -- A statement of its own: the snapshot of the next one is younger than the lock, so it sees all that earlier
  -- holders committed. No sequence, as its numbers burn on rollback.
  perform pg_advisory_xact_lock('${schema}.event'::regclass::oid::bigint);
  next_position := coalesce((select max(e.position) from ${schema}.event e), 0);

  select
    array_agg(present.version order by present.i),
    array_agg(case when present.version = expected[present.i] then 0 else 2 end order by present.i),
    array_agg(null::bigint)
  into versions, statuses, positions
  from (
    select s.i, coalesce(
      (select e.version from ${schema}.event e where e.stream = s.stream order by e.version desc limit 1), 0
    ) as version
    from unnest(streams) with ordinality as s (stream, i)
  ) present;

  if 2 = any (statuses) then
    -- Replay: the same events stand in the same order exactly where the append wanted them.
    for found_again in
      select probe.a, count(probe.position) as hits, max(probe.position) as last
      from (
        select event.a, (
          select e.position from ${schema}.event e
          where e.stream = streams[event.a] and e.version = expected[event.a] + event.k
            and e.id = event.id and e.type = event.type and e.bytes = convert_to(event.text, 'UTF8')
        ) as position
        from unnest(of_append, of_index, ids, types, texts) as event (a, k, id, type, text)
        where statuses[event.a] = 2
      ) probe
      group by probe.a
    loop
      continue when found_again.hits <> counts[found_again.a];
      statuses[found_again.a] := 1;
      versions[found_again.a] := expected[found_again.a] + counts[found_again.a];
      positions[found_again.a] := found_again.last;
    end loop;

    -- A unit is stored only if all of it can be, and replayed only if all of it was there.
    select array_agg(mixed.unit) into broken
    from (
      select units[i] as unit from generate_subscripts(units, 1) i
      group by units[i] having count(distinct statuses[i]) > 1
    ) mixed;
    for i in 1 .. cardinality(streams) loop
      continue when broken is null or units[i] <> all (broken);
      statuses[i] := case statuses[i] when 0 then 3 else 2 end;
    end loop;
  end if;

  for i in 1 .. cardinality(streams) loop
    continue when statuses[i] <> 0;
    before_first[i] := next_position;
    next_position := next_position + counts[i];
    versions[i] := expected[i] + counts[i];
    positions[i] := next_position;
  end loop;

  insert into ${schema}.event (position, stream, version, id, type, bytes)
  select
    before_first[event.a] + event.k, streams[event.a], expected[event.a] + event.k,
    event.id, event.type, convert_to(event.text, 'UTF8')
  from unnest(of_append, of_index, ids, types, texts) as event (a, k, id, type, text)
  where statuses[event.a] = 0;

  insert into ${schema}.sealed (event_id, subject, bytes)
  select part.event, part.subject, decode(part.base64, 'base64')
  from unnest(part_append, part_event, part_subject, part_base64) as part (a, event, subject, base64)
  where statuses[part.a] = 0;
end $$;
`
