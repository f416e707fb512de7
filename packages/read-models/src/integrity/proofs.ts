import {
  consistencyParts,
  frontierOf,
  inclusionParts,
  type Proof,
  proofFrom,
  type Sha256,
  type Subtree,
  together,
} from '@plan-ledger/integrity'
import type { ISql } from 'postgres'
import { step } from './grow.ts'

type Parts = readonly (readonly Subtree[])[]

/** That leaves are in the tree as it was of that size, in the order given, read in one go. */
export async function inclusionProofs(
  sql: ISql,
  sha256: Sha256,
  organisation: string,
  indexes: readonly number[],
  size: number,
): Promise<readonly Proof[]> {
  const wanted = indexes.map(index => inclusionParts(index, size))
  const rootAt = await rootsOf(sql, sha256, organisation, wanted.flat(2))
  return wanted.map(parts => proofFrom(sha256, parts, rootAt))
}

/** That the tree of `older` leaves is how that of `newer` began; nothing has to be shown of the empty tree. */
export async function consistencyProof(
  sql: ISql,
  sha256: Sha256,
  organisation: string,
  older: number,
  newer: number,
): Promise<Proof> {
  const parts: Parts = older === 0 ? [] : consistencyParts(older, newer)
  return proofFrom(sha256, parts, await rootsOf(sql, sha256, organisation, parts.flat()))
}

/** Root of the tree as it was of that size ≥ 1. */
export async function rootAtSize(
  sql: ISql,
  sha256: Sha256,
  organisation: string,
  size: number,
): Promise<Uint8Array> {
  const parts = frontierOf(size)
  const rootAt = await rootsOf(sql, sha256, organisation, parts)
  return together(sha256, parts.map(rootAt))
}

const key = ({ level, index }: Subtree) => `${level}/${index}`

/** Roots of subtrees from what is kept: of each the run of at most 128 nodes, or leaves, just below it. */
async function rootsOf(sql: ISql, sha256: Sha256, organisation: string, subtrees: readonly Subtree[]) {
  const runs = new Map(subtrees.map(subtree => [key(subtree), runOf(subtree)]))
  const roots = new Map<string, Uint8Array>()
  if (runs.size > 0) {
    const asked = [...runs].map(([id, run]) => ({ id, ...run }))
    // run by run, each a stretch of an index: joined to numbers one by one, all leaves there are would be read
    const rows = await sql.unsafe<{ id: string; hash: Buffer }[]>(
      `select r.id, found.hash
       from json_to_recordset($2::text::json) as r (id text, kept int, first bigint, last bigint)
       cross join lateral (
         select l.index, l.hash from integrity.leaf l
         where r.kept = 0 and l.organisation = $1::uuid and l.index between r.first and r.last
         union all
         select n.index, n.hash from integrity.node n
         where r.kept > 0 and n.organisation = $1::uuid and n.level = r.kept and n.index between r.first and r.last
       ) found
       order by r.id, found.index`,
      [organisation, JSON.stringify(asked)],
      { prepare: true },
    )
    for (const [id, found] of Map.groupBy(rows, row => row.id)) {
      const { first, last } = runs.get(id)!
      const hashes = found.map(({ hash }) => hash)
      if (hashes.length === last - first + 1) roots.set(id, pairwise(sha256, hashes))
    }
  }
  return (subtree: Subtree): Uint8Array => {
    const root = roots.get(key(subtree))
    if (!root) throw new Error(`the tree of ${organisation} has no subtree ${key(subtree)}`)
    return root
  }
}

function runOf({ level, index }: Subtree) {
  const kept = level - (level % step)
  const width = 2 ** (level - kept)
  return { kept, first: index * width, last: (index + 1) * width - 1 }
}

/** The root over `2 ** n` roots. */
function pairwise(sha256: Sha256, roots: readonly Uint8Array[]): Uint8Array {
  let level = roots
  while (level.length > 1)
    level = Array.from({ length: level.length / 2 }, (_, i) =>
      together(sha256, [level[2 * i]!, level[2 * i + 1]!]),
    )
  return level[0]!
}
