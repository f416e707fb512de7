import type { TransactionSql } from 'postgres'
import { type Found, shown } from './entry.ts'
import { timeOf } from './filter.ts'
import {
  byTerms,
  type Directed,
  disputes,
  endOfStretch,
  inOrder,
  inTime,
  monthsNamed,
  monthsOf,
  only,
  ordered,
  type Search,
} from './rows.ts'
import { monthFacts, monthOf, monthOfRow } from './terms.ts'
import { wordsToAsk } from './words-to-ask.ts'

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

export const usualStretch = 1_000
/** Sizes of the stretches of time sought by terms, in months. */
const strides = [1, 2, 4, ...Array<number>(12).fill(6), Number.POSITIVE_INFINITY]
/** Where the beginnings of words cost much, which the index unites anew for each stretch. */
const stridesOfWords = [6, Number.POSITIVE_INFINITY]
/** Where some person, plan or part is sought, or a rare word: they have few entries of all. */
const stridesOfFew = [6, 12, 12, 12, 12, 12, Number.POSITIVE_INFINITY]

/** Where so many stretches would fill the page, going on is the shorter way. */
const longWalk = 10
/** And so many, before very many beginnings of words are united. */
const longestWalk = 40
/** Entries in which beginnings of words are found: united in some 15 and 60 ms. */
const [many, veryMany] = [100_000, 400_000]

/** Rows with the columns `shown`, in the order of time. */
export async function found(
  tx: TransactionSql,
  search: Directed & { readonly most: number },
): Promise<Found[]> {
  const { filter, sought, most, stretch } = search
  const column = timeOf(filter)
  if (filter.disputed) return disputed(tx, search)

  await only(tx, 'walk')
  const walked = (length: number) => tx<Found[]>`
    select ${tx.unsafe(shown)} from (${ordered(tx, search, length)}) entry
    where ${sought.exact} ${inOrder(tx, search)} limit ${most}`
  let length = stretch
  let near = await walked(length)
  const goOn = async (times: number) => {
    length = stretch * times
    near = await walked(length)
  }
  const promised = (times: number) => (near.length * stretch * times) / length > most
  if (near.length < most && promised(longWalk)) await goOn(longWalk)
  if (near.length === most) return near
  if (!(await endOfStretch(tx, search, length))) return near

  const { words, united } = await wordsToAsk(tx, search)
  if (united > veryMany) {
    if (length === stretch) await goOn(longWalk)
    if (near.length < most && promised(longestWalk)) await goOn(longestWalk)
    if (near.length === most) return near
  }
  const end = await endOfStretch(tx, search, length)
  if (!end) return near

  const few = await fewByTerms(tx, search, words)
  if (few)
    return [
      ...near,
      ...(await tx<Found[]>`
        select ${tx.unsafe(shown)} from (
          select * from read.audit_entry where position = any(${few}::text::bigint[]) offset 0) entry
        where ${sought.exact} and ${inTime(tx, { ...search, beyond: end })}
        ${inOrder(tx, search)} limit ${most - near.length}`),
    ]

  const rare = sought.few || (words.length > 0 && united <= many)
  const sizes = united > many ? stridesOfWords : rare ? stridesOfFew : strides
  await only(tx, 'walk')
  const months = await monthsOf(tx, search)
  const [from, to] = search.oldestFirst ? [monthOf(end.time), months.last] : [months.first, monthOf(end.time)]
  const far = [...stretches(from, to, sizes, search.oldestFirst)].map(([first, last]) => ({
    months: monthsNamed(first, last) ? monthFacts(column, first, last) : null,
    first,
    last,
  }))
  await only(tx, 'terms')
  // a stretch is looked at only when those before it have not filled the page
  const rest = await tx<Found[]>`
    select shown.* from json_to_recordset(${JSON.stringify(far)}::text::json)
      as stretch (months bigint[], first int, last int)
    cross join lateral (
      select ${tx.unsafe(shown)} from (${byTerms(tx, search, words, tx`stretch.months`)}) entry
      where ${sought.exact} and ${inTime(tx, { ...search, beyond: end })}
        and ${tx.unsafe(monthOfRow(column))} between stretch.first and stretch.last
      ${inOrder(tx, search)} limit ${most - near.length}) shown
    limit ${most - near.length}`
  return [...near, ...rest]
}

/** So many entries are sorted rather than sought again stretch by stretch. */
const mostSorted = 2_000

/** The positions of all entries that have the terms, as an array of PostgreSQL; `undefined` when they are too many. */
async function fewByTerms(
  tx: TransactionSql,
  search: Search,
  words: readonly string[],
): Promise<string | undefined> {
  await only(tx, 'terms')
  const [row] = await tx<{ n: number; positions: string }[]>`
    select count(*)::int as n, coalesce(array_agg(position), '{}')::text as positions
    from (select position from (${byTerms(tx, search, words)}) entry limit ${mostSorted + 1}) entry`
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

async function disputed(tx: TransactionSql, search: Directed & { readonly most: number }): Promise<Found[]> {
  await only(tx, 'terms')
  return tx<Found[]>`
    select ${tx.unsafe(shown)} from ${disputes(tx, search)}
    where ${search.sought.exact} and ${inTime(tx, search)}
    ${inOrder(tx, search)} limit ${search.most}`
}
