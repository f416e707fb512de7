import type { RecordedEvent } from '@plan-ledger/event-log'
import type { Frontier, Sha256 } from '@plan-ledger/integrity'
import type { Sql, TransactionSql } from 'postgres'
import { moveCheckpoint, type Place } from '../checkpoint.ts'
import { entryOf, grow, type StreamHead } from './grow.ts'
import { treeName } from './tables.ts'

/**
 * Takes a batch into the trees: rows and place in one transaction, so that every event is one leaf.
 * @param longest ms that the transaction may take
 * @returns the organisations whose trees grew
 * @throws CheckpointMoved, LogInconsistent, NotCanonical, and whatever is transient
 */
export async function takeIn(
  sql: Sql,
  sha256: Sha256,
  from: Place,
  events: readonly RecordedEvent[],
  longest?: number,
): Promise<readonly string[]> {
  const entries = events.map(entryOf)
  return sql.begin(async tx => {
    await moveCheckpoint(tx, treeName, from, events.at(-1)!, longest)
    const before = {
      trees: await treesOf(tx, [...new Set(entries.map(({ organisation }) => organisation))]),
      heads: await headsOf(tx, [...new Set(events.map(({ stream }) => stream))]),
    }
    const { trees, heads, covers, leaves, nodes } = grow(sha256, before, entries)
    await tx.unsafe(
      `insert into integrity.leaf select organisation, index, event, decode(hash, 'hex')
       from json_to_recordset($1::text::json) as r (organisation uuid, index bigint, event uuid, hash text)`,
      [JSON.stringify(leaves.map(inHex))],
      { prepare: true },
    )
    if (nodes.length > 0)
      await tx.unsafe(
        `insert into integrity.node select organisation, level, index, decode(hash, 'hex')
         from json_to_recordset($1::text::json) as r (organisation uuid, level int, index bigint, hash text)`,
        [JSON.stringify(nodes.map(inHex))],
        { prepare: true },
      )
    await tx.unsafe(
      `insert into integrity.stream_head
       select * from json_to_recordset($1::text::json) as r (stream text, organisation uuid, version int)
       on conflict (stream) do update set version = excluded.version`,
      [JSON.stringify([...heads].map(([stream, head]) => ({ stream, ...head })))],
      { prepare: true },
    )
    await tx.unsafe(
      `insert into integrity.log_state select organisation, size, decode(roots, 'hex'), covers
       from json_to_recordset($1::text::json) as r (organisation uuid, size bigint, roots text, covers bigint)
       on conflict (organisation) do update set size = excluded.size, roots = excluded.roots, covers = excluded.covers`,
      [
        JSON.stringify(
          [...covers].map(([organisation, position]) => ({
            organisation,
            size: trees.get(organisation)!.size,
            roots: Buffer.concat(trees.get(organisation)!.roots).toString('hex'),
            covers: `${position}`,
          })),
        ),
      ],
      { prepare: true },
    )
    return [...covers.keys()]
  })
}

const inHex = <T extends { readonly hash: Uint8Array }>(row: T) => ({
  ...row,
  hash: Buffer.from(row.hash).toString('hex'),
})

async function treesOf(
  tx: TransactionSql,
  organisations: readonly string[],
): Promise<ReadonlyMap<string, Frontier>> {
  const rows = await tx<{ organisation: string; size: string; roots: Buffer }[]>`
    select organisation, size::text, roots from integrity.log_state
    where organisation = any(${organisations as string[]}::uuid[])`
  return new Map(rows.map(({ organisation, size, roots }) => [organisation, frontier(Number(size), roots)]))
}

/** Roots are kept one after the other. */
export const frontier = (size: number, roots: Buffer): Frontier => ({
  size,
  roots: Array.from({ length: roots.length / 32 }, (_, i) => roots.subarray(i * 32, (i + 1) * 32)),
})

async function headsOf(
  tx: TransactionSql,
  streams: readonly string[],
): Promise<ReadonlyMap<string, StreamHead>> {
  const rows = await tx<(StreamHead & { stream: string })[]>`
    select stream, organisation, version from integrity.stream_head
    where stream = any(${streams as string[]})`
  return new Map(rows.map(({ stream, ...head }) => [stream, head]))
}
