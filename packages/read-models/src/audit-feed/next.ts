import type { TransactionSql } from 'postgres'
import { checkpointed } from './checkpointed.ts'
import { type Found, shown } from './entry.ts'
import { inTime, only, type Search } from './rows.ts'

interface NextFound {
  readonly rows: readonly Found[]
  /** Position up to which nothing else passes. */
  readonly upTo: bigint
}

/** Rows looked at in one go, whatever organisation they belong to. */
const looked = 2_000

/**
 * The first rows after a position that a filter lets through, in the order of the log. Few are looked at: there may
 * be more although none was found, as long as `upTo` moves on.
 */
export async function nextFound(
  tx: TransactionSql,
  search: Search & { readonly after: bigint; readonly most: number },
): Promise<NextFound> {
  const { organisation, sought, after, most } = search
  const next = tx`(
    select * from read.audit_entry where position > ${`${after}`}::text::bigint
    order by position limit ${looked}) entry`
  await only(tx, 'walk')
  const rows = await tx<Found[]>`
    select ${tx.unsafe(shown)} from ${next}
    where organisation = ${organisation}::uuid and ${sought.exact} and ${inTime(tx, search)}
    order by entry.position limit ${most}`
  if (rows.length === most) return { rows, upTo: BigInt(rows.at(-1)!.position) }
  const [end] = await tx<{ position: string; n: number }[]>`
    select max(position)::text as position, count(*)::int as n from ${next}`
  const upTo = end!.n === looked ? BigInt(end!.position) : await checkpointed(tx)
  return { rows, upTo: upTo > after ? upTo : after }
}
