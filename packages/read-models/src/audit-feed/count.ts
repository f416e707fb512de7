import type { Fragment, TransactionSql } from 'postgres'
import { timeOf } from './filter.ts'
import {
  byTerms,
  disputes,
  endOfStretch,
  inTime,
  monthsNamed,
  monthsOf,
  only,
  ordered,
  type Search,
  type Way,
} from './rows.ts'
import { monthFacts } from './terms.ts'
import { wordsToAsk } from './words-to-ask.ts'

export interface AuditCount {
  readonly count: number
  /** Whether there are no more than `count`. */
  readonly exact: boolean
}

/** Milliseconds after which a count for a screen is not carried on by the index. */
export const usualPatience = 45
/** Counted no further. */
const mostCounted = 10_000
const mostly = 0.4
/** Stretches that are counted where the index takes too long. */
const stretchesCounted = 10
/** Entries that the index unites for some words before there is anything to count. */
const mostUnited = 250_000
/** Counted between two looks at the clock. */
const atOnce = 1_000

/** As many as there are, up to the most that are counted, or as many as are met while somebody waits. */
export async function cappedCount(
  tx: TransactionSql,
  search: Search & { readonly patience: number },
): Promise<AuditCount> {
  const until = performance.now() + search.patience
  const most = mostCounted + 1
  const { stretch } = search
  const answer = (count: number) => ({ count: Math.min(count, mostCounted), exact: count < most })
  if (search.filter.disputed) return answer(await countIn(tx, search, 'terms', disputes(tx, search), most))
  const walked = (length: number) => countIn(tx, search, 'walk', walk(tx, search, length), most)
  const near = await walked(stretch)
  if (!(await endOfStretch(tx, search, stretch))) return answer(near)
  // where most are let through, the walk is the shorter way
  if (near > stretch * mostly) {
    const more = await walked(Math.ceil(most / mostly))
    if (more === most) return answer(more)
  }
  const { rows, united } = await byIndex(tx, search)
  const met =
    united > mostUnited
      ? { count: 0, exact: false }
      : await countedMeanwhile(tx, search, rows, { most, until })
  if (met.exact || met.count > mostCounted) return answer(met.count)
  if (met.count > near) return met
  const length = stretch * stretchesCounted
  const count = await walked(length)
  if (!(await endOfStretch(tx, search, length))) return answer(count)
  return { count: Math.min(count, mostCounted), exact: false }
}

/** All that there are. */
export const wholeCount = async (tx: TransactionSql, search: Search): Promise<number> =>
  countIn(
    tx,
    search,
    'terms',
    search.filter.disputed ? disputes(tx, search) : (await byIndex(tx, search)).rows,
  )

const walk = (tx: TransactionSql, search: Search, length: number) =>
  tx`(${ordered(tx, search, length)}) entry`

async function byIndex(tx: TransactionSql, search: Search) {
  const { filter } = search
  await only(tx, 'walk')
  const { words, united } = await wordsToAsk(tx, search)
  const { first, last } = await monthsOf(tx, search)
  const within = (filter.from !== undefined || filter.until !== undefined) && monthsNamed(first, last)
  const months = within ? tx`${monthFacts(timeOf(filter), first, last) as number[]}::bigint[]` : undefined
  return { rows: tx`(${byTerms(tx, search, words, months)}) entry`, united }
}

const counted = (tx: TransactionSql, search: Search, rows: Fragment) =>
  tx`select from ${rows} where ${search.sought.exact} and ${inTime(tx, search)}`

async function countIn(tx: TransactionSql, search: Search, way: Way, rows: Fragment, most?: number) {
  await only(tx, way)
  const [row] = await tx<{ n: string }[]>`
    select count(*) as n from (
      ${counted(tx, search, rows)} ${most === undefined ? tx`` : tx`limit ${most}`}) entry`
  return Number(row!.n)
}

/** As many as the index finds until a moment of this process's clock. */
async function countedMeanwhile(
  tx: TransactionSql,
  search: Search,
  rows: Fragment,
  { most, until }: { readonly most: number; readonly until: number },
): Promise<AuditCount> {
  let count = 0
  try {
    return await tx.savepoint(async own => {
      await only(own, 'terms')
      await own`declare counting no scroll cursor for ${counted(tx, search, rows)}`
      while (count < most) {
        const left = Math.ceil(until - performance.now())
        if (left <= 0) return { count, exact: false }
        await own`select set_config('statement_timeout', ${`${left}`}, true)`
        const { count: more } = await own`move ${own.unsafe(`${atOnce}`)} in counting`
        count += more
        if (more < atOnce) return { count, exact: true }
      }
      return { count, exact: false }
    })
  } catch (error) {
    if ((error as { code?: string }).code === queryCancelled) return { count, exact: false }
    throw error
  }
}

/** PostgreSQL's word for a statement that ran out of time. */
const queryCancelled = '57014'
