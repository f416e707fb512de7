import { organisationStream } from '@plan-ledger/domain'
import type { EventLog } from '@plan-ledger/event-log'
import type { Sql } from 'postgres'

/**
 * Where erasures were asked for, so that a start looks through what the log got since and not through all of it. It
 * lies beside the keys: a backup that brings keys back brings back too how far was looked. By the log's first event,
 * as another log may take its place.
 */
export async function createErasuresAsked(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create schema if not exists erasure;
    create table if not exists erasure.looked (log uuid primary key, position bigint not null);
    create table if not exists erasure.asked (log uuid, stream text, primary key (log, stream));
    comment on table erasure.looked is 'How far the log with this first event was looked through for erasures.';
    comment on table erasure.asked is 'Streams of organisations in which an erasure was ever asked for.';
  `)
}

const atOnce = 1_000
/** How far was looked is kept at the first and then once in so many times: the next start looks at some events again. */
const seldom = 1_000

/** Answers the first time with all streams in which an erasure was ever asked for, then with those since the last time. */
export function erasuresAsked(sql: Sql, log: EventLog): () => Promise<readonly string[]> {
  const filter = { types: ['ErasureRequested'], streamPrefixes: [organisationStream('')] }
  let place: { readonly first: string; readonly position: bigint; readonly looks: number } | undefined

  const begun = async () => {
    const [first] = (await log.readAll({ after: 0n, limit: 1 })).events
    if (!first) return undefined
    const [row] = await sql<{ position: string }[]>`
      select position::text from erasure.looked where log = ${first.id}::uuid`
    const known = await sql<{ stream: string }[]>`
      select stream from erasure.asked where log = ${first.id}::uuid`
    const kept = BigInt(row?.position ?? 0)
    // a log that was set back may have become another one up to here
    const position = kept > (await log.head()) ? 0n : kept
    return { first: first.id, position, looks: 0, streams: known.map(({ stream }) => stream) }
  }

  return async () => {
    const streams = new Set<string>()
    let before = place
    if (!before) {
      const found = await begun()
      if (!found) return []
      before = found
      for (const stream of found.streams) streams.add(stream)
    }
    const { first, looks } = before
    const since = new Set<string>()
    let { position } = before
    for (let atHead = false; !atHead; ) {
      const page = await log.readAll({ after: position, limit: atOnce, filter })
      for (const { stream } of page.events) since.add(stream)
      position = page.position
      atHead = page.atHead
    }
    if (since.size > 0 || looks % seldom === 0) await keep(first, position, [...since])
    place = { first, position, looks: looks + 1 }
    return [...new Set([...streams, ...since])]
  }

  /** First the streams: a crash in between looks once more. */
  async function keep(first: string, position: bigint, asked: readonly string[]) {
    await sql`
      insert into erasure.asked (log, stream)
      select ${first}::uuid, stream from unnest(${asked as string[]}::text[]) as s (stream) on conflict do nothing`
    await sql`
      insert into erasure.looked (log, position) values (${first}::uuid, ${`${position}`}::bigint)
      on conflict (log) do update set position = excluded.position`
  }
}
