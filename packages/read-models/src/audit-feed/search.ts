import type { Uuid } from '@plan-ledger/domain'
import type { Fragment, TransactionSql } from 'postgres'
import { type Found, shown } from './entry.ts'
import { type AuditFilter, type Sought, timeOf } from './filter.ts'
import { allOf, monthOf, monthOfRow, monthsTerm, type TimeColumn, termsOfRow } from './terms.ts'

/**
 * Which entries are the first that a filter lets through, in a time that hardly depends on the filter.
 *
 * What is common is found by walking along the order of time: a page is full after few steps. What is not on the
 * stretch walked, nor promised by it a little farther on, is sought by the index of terms, which answers in no order
 * but holds, for any facts and words, the entries in which all of them meet; stretch by stretch of time, so that no
 * more is fetched and sorted than is wanted.
 * PostgreSQL would choose between the two by statistics that know nothing of how facts go together; a wrong guess
 * walks through all entries, or sorts them. So each statement is left one way only.
 */

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

export const usualStretch = 1_000
/** Sizes of the stretches of time sought by terms, in months. */
const strides = [1, 2, 4, ...Array<number>(12).fill(6), Number.POSITIVE_INFINITY]
/** With words, whose beginnings the index unites anew for each stretch: the second takes all the rest. */
const stridesOfWords = [6, Number.POSITIVE_INFINITY]
/** Where some person, plan or part is sought, which has few entries of all. */
const stridesOfFew = [6, 12, 12, 12, 12, 12, Number.POSITIVE_INFINITY]
/** Longer stretches than this are sought without naming their months. */
const mostMonths = 240

/** Where so many stretches would fill the page, going on is the shorter way. */
const longWalk = 10

type Directed = Search & { readonly beyond?: Place | undefined; readonly oldestFirst?: boolean }

/** Rows with the columns `shown`, in the order of time. */
export async function found(
  tx: TransactionSql,
  search: Directed & { readonly most: number },
): Promise<Found[]> {
  const { filter, sought, most } = search
  const stretch = search.stretch * (sought.short ? stretchesOfShort : 1)
  const column = timeOf(filter)
  if (filter.disputed) return disputed(tx, search)

  await only(tx, 'walk')
  const walked = (length: number) => tx<Found[]>`
    select ${tx.unsafe(shown)} from (${ordered(tx, search, length)}) entry
    where ${sought.exact} ${inOrder(tx, search)} limit ${most}`
  let length = stretch
  let near = await walked(length)
  if (near.length < most && near.length * longWalk > most) {
    length *= longWalk
    near = await walked(length)
  }
  if (near.length === most) return near
  const end = await endOfStretch(tx, search, length)
  if (!end) return near

  const words = await rareWords(tx, search)
  const few = await fewByTerms(tx, [...sought.terms, ...words])
  if (few)
    return [
      ...near,
      ...(await tx<Found[]>`
        select ${tx.unsafe(shown)} from (
          select * from read.audit_entry where position = any(${few}::text::bigint[]) offset 0) entry
        where ${sought.exact} and ${inTime(tx, { ...search, beyond: end })}
        ${inOrder(tx, search)} limit ${most - near.length}`),
    ]

  const sizes = sought.few ? stridesOfFew : words.length > 0 ? stridesOfWords : strides
  await only(tx, 'walk')
  const months = await monthsOf(tx, search)
  const [from, to] = search.oldestFirst ? [monthOf(end.time), months.last] : [months.first, monthOf(end.time)]
  const far = [...stretches(from, to, sizes, search.oldestFirst)].map(([first, last]) => ({
    terms: allOf([...sought.terms, ...words, ...monthTerms(column, first, last)]),
    first,
    last,
  }))
  await only(tx, 'terms')
  // a stretch is looked at only when those before it have not filled the page
  const rest = await tx<Found[]>`
    select shown.* from json_to_recordset(${JSON.stringify(far)}::text::json)
      as stretch (terms text, first int, last int)
    cross join lateral (
      select ${tx.unsafe(shown)} from (${byTerms(tx, tx`stretch.terms`)}) entry
      where ${sought.exact} and ${inTime(tx, { ...search, beyond: end })}
        and ${tx.unsafe(monthOfRow(column))} between stretch.first and stretch.last
      ${inOrder(tx, search)} limit ${most - near.length}) shown
    limit ${most - near.length}`
  return [...near, ...rest]
}

/** So many entries are sorted rather than sought again stretch by stretch. */
const mostSorted = 2_000

/** The positions of all entries that have the terms, as an array of PostgreSQL; `undefined` when they are too many. */
async function fewByTerms(tx: TransactionSql, terms: readonly string[]): Promise<string | undefined> {
  await only(tx, 'terms')
  const [row] = await tx<{ n: number; positions: string }[]>`
    select count(*)::int as n, coalesce(array_agg(position), '{}')::text as positions
    from (select position from (${byTerms(tx, tx`${allOf(terms)}`)}) entry limit ${mostSorted + 1}) entry`
  return row!.n <= mostSorted ? row!.positions : undefined
}

/** Months in which to look, one stretch after the other, the nearest first. */
function* stretches(first: number, last: number, sizes: readonly number[], oldestFirst = false) {
  let [from, to] = [first, last]
  for (let i = 0; from <= to; i += 1) {
    const size = Math.min(sizes[Math.min(i, sizes.length - 1)]!, to - from + 1)
    yield oldestFirst ? ([from, from + size - 1] as const) : ([to - size + 1, to] as const)
    if (oldestFirst) from += size
    else to -= size
  }
}

export interface AuditCount {
  readonly count: number
  /** Whether there are no more than `count`. */
  readonly exact: boolean
}

/** Counted no further. */
const mostCounted = 10_000
const mostly = 0.4
/** Beginnings of a letter or two that more entries have are counted on a walk over so many stretches. */
const commonShort = 0.005
const stretchesCounted = 25
/** For a page of them so many are walked over before the index is asked. */
const stretchesOfShort = 5

/** As many as there are, up to the most that are counted; of common short beginnings as many as are met on a walk. */
export async function cappedCount(tx: TransactionSql, search: Search): Promise<AuditCount> {
  const most = mostCounted + 1
  const { stretch } = search
  const answer = (count: number) => ({ count: Math.min(count, mostCounted), exact: count < most })
  if (search.filter.disputed) return answer(await countIn(tx, search, 'terms', disputes(tx, search), most))
  const walked = (length: number) => tx`(${ordered(tx, search, length)}) entry`
  const near = await countIn(tx, search, 'walk', walked(stretch), most)
  if (!(await endOfStretch(tx, search, stretch))) return answer(near)
  // to tell how many more there are, the index would unite thousands of words
  if (search.sought.short && near > stretch * commonShort) {
    const length = stretch * stretchesCounted
    const met = await countIn(tx, search, 'walk', walked(length), most)
    return { ...answer(met), exact: met < most && !(await endOfStretch(tx, search, length)) }
  }
  // where most are let through, the walk is the shorter way
  if (near > stretch * mostly) {
    const more = await countIn(tx, search, 'walk', walked(Math.ceil(most / mostly)), most)
    if (more === most) return answer(more)
  }
  return answer(await countByTerms(tx, search, most))
}

/** All that there are. */
export const wholeCount = (tx: TransactionSql, search: Search): Promise<number> =>
  search.filter.disputed ? countIn(tx, search, 'terms', disputes(tx, search)) : countByTerms(tx, search)

async function countByTerms(tx: TransactionSql, search: Search, most?: number): Promise<number> {
  const { sought, filter } = search
  await only(tx, 'walk')
  const words = await rareWords(tx, search)
  const { first, last } = await monthsOf(tx, search)
  const within =
    filter.from === undefined && filter.until === undefined ? [] : monthTerms(timeOf(filter), first, last)
  const rows = tx`(${byTerms(tx, tx`${allOf([...sought.terms, ...words, ...within])}`)}) entry`
  return countIn(tx, search, 'terms', rows, most)
}

async function countIn(
  tx: TransactionSql,
  search: Search,
  way: keyof typeof ways,
  rows: Fragment,
  most?: number,
) {
  await only(tx, way)
  const [row] = await tx<{ n: string }[]>`
    select count(*) as n from (
      select from ${rows} where ${search.sought.exact} and ${inTime(tx, search)}
      ${most === undefined ? tx`` : tx`limit ${most}`}) entry`
  return Number(row!.n)
}

const ways = {
  walk: { enable_indexscan: true, enable_bitmapscan: false, enable_sort: false },
  terms: { enable_indexscan: true, enable_bitmapscan: true, enable_sort: true },
}

/** Leaves PostgreSQL one way, whatever its statistics say. */
export const only = (tx: TransactionSql, way: keyof typeof ways) =>
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

const inOrder = (tx: TransactionSql, { filter, oldestFirst }: Directed): Fragment => {
  const time = tx(timeOf(filter))
  // with its table: what is shown as position is text
  return oldestFirst
    ? tx`order by entry.${time}, entry.position`
    : tx`order by entry.${time} desc, entry.position desc`
}

/** The first rows in the order of time, whatever they are. */
const ordered = (tx: TransactionSql, search: Directed, most: number): Fragment => tx`
  select * from read.audit_entry entry
  where organisation = ${search.organisation}::uuid and ${inTime(tx, search)}
  ${inOrder(tx, search)} limit ${most}`

/** Rows that have all terms, in no order. The fence keeps conditions out that would offer another way. */
const byTerms = (tx: TransactionSql, terms: Fragment): Fragment => tx`
  select * from read.audit_entry where ${tx.unsafe(termsOfRow)} @@ (${terms})::text::tsquery offset 0`

const textOf = (column: TimeColumn) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time`

/** The last row walked over; `undefined` when there are no more. */
async function endOfStretch(
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
async function monthsOf(tx: TransactionSql, { organisation, filter }: Search) {
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

const monthTerms = (column: TimeColumn, first: number, last: number): readonly string[] =>
  first <= last && last - first < mostMonths ? [monthsTerm(column, first, last)] : []

const common = 0.05

/**
 * Of the words sought, those that the index should be asked for: uniting the beginnings of a common word would cost
 * more than looking into the rows that the other terms leave.
 */
async function rareWords(tx: TransactionSql, search: Directed): Promise<readonly string[]> {
  const { stretch } = search
  const { words, terms } = search.sought
  if (words.length === 0) return []
  const shares = await tx<{ word: string; n: number }[]>`
    with near as materialized (select entry.words from (${ordered(tx, search, stretch)}) entry)
    select word, (select count(*)::int from near where near.words @@ word::tsquery) as n
    from unnest(${words as string[]}::text[]) word order by n`
  const rare = shares.filter(({ n }) => n <= stretch * common)
  // one at least, unless there is something else to go by than the organisation
  return (rare.length > 0 || terms.length > 1 ? rare : shares.slice(0, 1)).map(({ word }) => word)
}

/** Rows that are disputed: few enough to begin with them. */
const disputes = (tx: TransactionSql, { organisation }: Search): Fragment => tx`
  (select distinct about from read.audit_entry
    where organisation = ${organisation}::uuid and about is not null and type = 'EntryDisputed') dispute (target)
  cross join lateral (select * from read.audit_entry where event = dispute.target
    and organisation = ${organisation}::uuid offset 0) entry`

async function disputed(tx: TransactionSql, search: Directed & { readonly most: number }): Promise<Found[]> {
  await only(tx, 'terms')
  return tx<Found[]>`
    select ${tx.unsafe(shown)} from ${disputes(tx, search)}
    where ${search.sought.exact} and ${inTime(tx, search)}
    ${inOrder(tx, search)} limit ${search.most}`
}
