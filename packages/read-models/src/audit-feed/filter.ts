import { type ReasonCode, type Role, reasonCodes, type Uuid } from '@plan-ledger/domain'
import type { Fragment, Sql } from 'postgres'
import { wordsOf } from '../plan-directory/words.ts'
import { type Fact, factOf, factsOfRow, mannersOf, type TimeColumn, wordTerm } from './terms.ts'

/** Conditions that all have to hold; one that is left out lets everything pass, an empty list nothing. */
export interface AuditFilter {
  /** Who acted. */
  readonly actor?: Uuid
  /** In which role. */
  readonly roles?: readonly Role[]
  readonly onBehalfOf?: Uuid
  readonly plan?: Uuid
  /** Unit of the plan at the time. */
  readonly unit?: string
  /** Of events. */
  readonly types?: readonly string[]
  readonly elementKinds?: readonly string[]
  readonly element?: Uuid
  readonly reasons?: readonly ReasonCode[]
  /** Whether any reason was said. */
  readonly hasReason?: boolean
  readonly origins?: readonly string[]
  readonly late?: boolean
  /** Whether the owner disputes the entry by now. */
  readonly disputed?: boolean
  /** Words, each as the beginning of one in the entry. */
  readonly search?: string
  /** When it was recorded, or when it happened: what `from` and `until` are compared with and pages are ordered by. */
  readonly axis?: 'recorded' | 'occurred'
  /** Instants; the first included, the last not. */
  readonly from?: string
  readonly until?: string
}

export const timeOf = ({ axis = 'recorded' }: AuditFilter): TimeColumn =>
  axis === 'recorded' ? 'recorded_at' : 'occurred_at'

/** A filter as PostgreSQL takes it. */
export interface Sought {
  /** All conditions but the time, on a row `entry`. */
  readonly exact: Fragment
  /** The same without words. */
  readonly plain: Fragment
  /** What the index of terms knows of `plain`, on its table: the organisation and some more. */
  readonly facts: Fragment
  /** Whether a person, plan or part is sought, which has few entries of all. */
  readonly few: boolean
  /** Of the search, each sought as the beginning of one in the entry. */
  readonly words: readonly string[]
}

/** `undefined` when nothing can pass. @param upTo position of the log after which nothing counts */
export function sought(sql: Sql, organisation: Uuid, filter: AuditFilter, upTo?: bigint): Sought | undefined {
  const { actor, roles, onBehalfOf, plan, unit, types, elementKinds, element, reasons, origins } = filter
  const { hasReason, late, disputed } = filter
  const lists = { actor_role: roles, type: types, element_kind: elementKinds } as const
  if ([reasons, origins, ...Object.values(lists)].some(list => list?.length === 0)) return undefined
  const words = filter.search?.trim() ? wordsOf(filter.search) : undefined
  // a text without a single word is in no entry
  if (words?.length === 0) return undefined

  const [row, hashed] = [sql.unsafe(factsOfRow), (fact: Fact) => sql.unsafe(factOf(fact, 'value'))]
  const facts: Fragment[] = []
  const plain: Fragment[] = []
  const fact = (name: Fact, values: readonly string[]) => {
    facts.push(
      sql`${row} && array(select ${hashed(name)} from unnest(${values as string[]}::text[]) as given (value))`,
    )
  }
  const condition = (name: Fact, values: readonly string[], fragment: Fragment) => {
    fact(name, values)
    plain.push(fragment)
  }
  condition('organisation', [organisation], sql`entry.organisation = ${organisation}::uuid`)
  const ids = { actor, on_behalf_of: onBehalfOf, plan, element } as const
  for (const [name, id] of Object.entries(ids) as [Fact, Uuid | undefined][])
    if (id !== undefined) condition(name, [id], sql`entry.${sql(name)} = ${id}::uuid`)
  for (const [name, list] of Object.entries(lists) as [Fact, readonly string[] | undefined][])
    if (list) condition(name, list, sql`entry.${sql(name)} = any(${list as string[]})`)
  if (unit !== undefined) condition('unit', [unit], sql`entry.unit = ${unit}`)
  if ([reasons, hasReason, origins, late].some(each => each !== undefined))
    fact('manner', mannersOf({ reasons: reasonsLeft(filter), origins, late }))
  if (reasons) plain.push(sql`entry.reason = any(${reasons as string[]})`)
  if (hasReason !== undefined) plain.push(sql`entry.reason is ${hasReason ? sql`not` : sql``} null`)
  if (origins) plain.push(sql`entry.origin = any(${origins as string[]})`)
  if (late !== undefined) plain.push(sql`entry.late = ${late}`)
  if (disputed !== undefined)
    plain.push(
      sql`${disputed ? sql`` : sql`not`} exists (
        select from read.audit_entry dispute
        where dispute.organisation = entry.organisation and dispute.about = entry.event
          and dispute.type = 'EntryDisputed')`,
    )
  if (upTo !== undefined) plain.push(sql`entry.position <= ${`${upTo}`}::text::bigint`)
  const all = allOf(sql, plain)
  return {
    exact: words ? sql`${all} and entry.words @@ ${queryOf(words)}::text::tsquery` : all,
    plain: all,
    facts: allOf(sql, facts),
    few: Object.values(ids).some(id => id !== undefined),
    words: words ?? [],
  }
}

/** Those that pass, empty for none said; `undefined` where all do. */
function reasonsLeft({ reasons, hasReason }: AuditFilter): readonly string[] | undefined {
  if (hasReason === false) return reasons ? [] : ['']
  return reasons ?? (hasReason ? reasonCodes : undefined)
}

/** All words, each as a beginning. */
export const queryOf = (words: readonly string[]): string => words.map(wordTerm).join(' & ')

const allOf = (sql: Sql, conditions: readonly Fragment[]): Fragment =>
  sql`${conditions.flatMap((each, i) => (i > 0 ? [sql` and `, each] : [each]))}`
