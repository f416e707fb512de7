import type { Uuid } from '@plan-ledger/domain'
import type { Fragment, TransactionSql } from 'postgres'
import { type AuditFilter, queryOf, type Sought, timeOf } from './filter.ts'
import { factOf, factsOfRow, monthOf } from './terms.ts'

/** What PostgreSQL is asked for: rows in the order of time, or those that have terms, and where they lie. */

export interface Place {
  /** Instant. */
  readonly time: string
  readonly position: string
}

export interface Search {
  readonly organisation: Uuid
  readonly filter: AuditFilter
  readonly sought: Sought
  /** Entries looked at before the index of terms is asked. */
  readonly stretch: number
}

export type Directed = Search & { readonly beyond?: Place | undefined; readonly oldestFirst?: boolean }

const ways = {
  walk: { enable_indexscan: true, enable_bitmapscan: false, enable_sort: false },
  // memory enough to know each row that the index finds, and not only its page
  terms: { enable_indexscan: true, enable_bitmapscan: true, enable_sort: true, work_mem: '16MB' },
}

export type Way = keyof typeof ways

/** Leaves PostgreSQL one way, whatever its statistics say. */
export const only = (tx: TransactionSql, way: Way) =>
  tx`
    select set_config(name, setting, true)
    from json_each_text(${JSON.stringify({ ...ways[way], enable_seqscan: false, jit: false, max_parallel_workers_per_gather: 0 })}::text::json) as s (name, setting)`

export const inTime = (tx: TransactionSql, { filter, beyond, oldestFirst }: Directed): Fragment => {
  const time = tx(timeOf(filter))
  const { from, until } = filter
  return tx`true
    ${from === undefined ? tx`` : tx`and ${time} >= ${from}::text::timestamptz`}
    ${until === undefined ? tx`` : tx`and ${time} < ${until}::text::timestamptz`}
    ${beyond ? tx`and (entry.${time}, entry.position) ${oldestFirst ? tx`>` : tx`<`} (${beyond.time}::text::timestamptz, ${beyond.position}::text::bigint)` : tx``}`
}

export const inOrder = (tx: TransactionSql, { filter, oldestFirst }: Directed): Fragment => {
  const time = tx(timeOf(filter))
  // with its table: what is shown as position is text
  return oldestFirst
    ? tx`order by entry.${time}, entry.position`
    : tx`order by entry.${time} desc, entry.position desc`
}

/** The first rows in the order of time, whatever they are. */
export const ordered = (tx: TransactionSql, search: Directed, most: number): Fragment => tx`
  select * from read.audit_entry entry
  where organisation = ${search.organisation}::uuid and ${inTime(tx, search)}
  ${inOrder(tx, search)} limit ${most}`

/**
 * Rows that have all facts and some words, in no order. The fence keeps conditions out that would offer another way.
 * @param months facts, of which the rows have one; if they are null, all rows do
 */
export const byTerms = (
  tx: TransactionSql,
  { organisation, sought }: Search,
  words: readonly string[],
  months?: Fragment,
): Fragment => {
  const row = tx.unsafe(factsOfRow)
  const all = tx`array[${tx.unsafe(factOf('organisation', 'given.organisation'))}]`
  return tx`
  select * from read.audit_entry where ${sought.facts}
    ${words.length > 0 ? tx`and words @@ ${queryOf(words)}::text::tsquery` : tx``}
    ${months ? tx`and ${row} && coalesce(${months}, (select ${all} from (select ${organisation}::uuid as organisation) given))` : tx``}
  offset 0`
}

const textOf = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time`

/** The last row walked over; `undefined` when there are no more. */
export async function endOfStretch(
  tx: TransactionSql,
  search: Directed,
  length: number,
): Promise<Place | undefined> {
  const column = timeOf(search.filter)
  const [end] = await tx<{ time: string; position: string }[]>`
    select ${tx.unsafe(textOf(column))}, position::text from read.audit_entry entry
    where organisation = ${search.organisation}::uuid and ${inTime(tx, search)}
    ${inOrder(tx, search)} offset ${length - 1} limit 1`
  return end
}

/** The months between which all entries lie that the filter's time lets through. */
export async function monthsOf(tx: TransactionSql, { organisation, filter }: Search) {
  const column = timeOf(filter)
  const outermost = async (direction: Fragment) => {
    const [row] = await tx<{ time: string }[]>`
      select ${tx.unsafe(textOf(column))} from read.audit_entry where organisation = ${organisation}::uuid
      order by ${tx(column)} ${direction} limit 1`
    return row ? monthOf(row.time) : 0
  }
  const { from, until } = filter
  const [first, last] = [await outermost(tx`asc`), await outermost(tx`desc`)]
  return {
    first: from === undefined ? first : Math.max(first, monthOf(from)),
    last: until === undefined ? last : Math.min(last, monthOf(until)),
  }
}

/** Longer stretches than this are sought without naming their months. */
const mostMonths = 240

/** Whether it is worth while to name the months to the index. */
export const monthsNamed = (first: number, last: number): boolean => last - first < mostMonths

/** Rows that are disputed: few enough to begin with them. */
export const disputes = (tx: TransactionSql, { organisation }: Search): Fragment => tx`
  (select distinct about from read.audit_entry
    where organisation = ${organisation}::uuid and about is not null and type = 'EntryDisputed') dispute (target)
  cross join lateral (select * from read.audit_entry where event = dispute.target
    and organisation = ${organisation}::uuid offset 0) entry`
