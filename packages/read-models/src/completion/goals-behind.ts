import type { Day, Instant, Uuid } from '@plan-ledger/domain'
import type { Sql } from 'postgres'
import { factOf, factsOfRow } from '../audit-feed/terms.ts'
import { iso } from '../iso.ts'
import { BadCursor, readCursor, writeCursor } from '../plan-directory/cursor.ts'
import {
  became,
  type CompletionGroup,
  type DueDate,
  isOverdue,
  judged,
  type Outcome,
  outcomes,
  type Standing,
  stands,
} from './judged.ts'

/** A number that the counts of completion told: of all goals, of what they became, or of how they kept a due date. */
export type CountedGoals =
  | 'goals'
  | 'overdue'
  | Outcome
  | { readonly standing: Standing; readonly date: DueDate }

export interface GoalsBehindQuery {
  readonly organisation: Uuid
  /** The day the numbers were told for. */
  readonly today: string
  readonly counted: CountedGoals
  /** The goals of one group; `group` is left out for those that have none. */
  readonly within?: { readonly by: CompletionGroup; readonly group?: string }
  readonly first: number
  readonly after?: string
}

/** An event that a number follows from. */
export interface EventBehind {
  readonly event: Uuid
  readonly version: number
  readonly type: string
  readonly position: bigint
}

export interface GoalBehind {
  readonly plan: Uuid
  readonly planTitle: string
  readonly owner: Uuid
  readonly ownerName: string
  readonly goal: Uuid
  readonly statement: string
  readonly became: Outcome
  readonly setAt: Instant
  /** When it came to its end; absent for a goal being pursued. */
  readonly endedOn?: Day
  readonly originalDue?: Day
  readonly signedOffDue?: Day
  readonly currentDue?: Day
  /** That set it, that gave it its present terms, and that ended it or its plan. */
  readonly events: readonly EventBehind[]
}

export interface GoalsBehindPage {
  /** The goal set last comes first. */
  readonly goals: readonly { readonly cursor: string; readonly goal: GoalBehind }[]
  readonly hasNextPage: boolean
  /** The number itself. */
  readonly totalCount: number
}

const condition = (counted: CountedGoals): string => {
  if (typeof counted === 'object') return stands(counted.standing, counted.date)
  if (counted === 'goals') return 'true'
  if (counted === 'overdue') return isOverdue
  return became(counted)
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The goals behind a number, and the events behind the goals, in one statement. @throws BadCursor */
export const goalsBehind =
  (sql: Sql) =>
  async (query: GoalsBehindQuery): Promise<GoalsBehindPage> => {
    const { organisation, today, counted, within, first } = query
    const after = query.after === undefined ? [null, null, null] : placeOf(query.after)
    const found = await sql.unsafe(
      `with ${judged(within?.by)},
      counted as (
        select * from judged
        where ${condition(counted)} and ($2::text is not null) and ($3::boolean or grp is not distinct from $4::text)
      ),
      page as (
        select * from counted
        where $5::text is null or (set_at, plan, goal) < ($5::text::timestamptz, $6::text::uuid, $7::text::uuid)
        order by set_at desc, plan desc, goal desc limit $8
      )
      select total.total, page.plan, page.goal, page.became, ended_on::text, original_due::text,
        signed_off_due::text, current_due::text,
        ${iso('set_at')},
        coalesce(listed.title, '') as title, listed.owner, coalesce(listed.owner_name, '') as owner_name,
        page.statement, coalesce(told.events, '[]') as events
      from (select count(*)::int as total from counted) as total
      left join page on true
      left join read.plan listed on listed.plan = page.plan
      left join lateral (
        select json_agg(json_build_object('event', e.event, 'version', e.version, 'type', e.type,
          'position', e.position::text) order by e.version) as events
        from (
          -- the fence keeps the search to the index of terms
          select * from read.audit_entry
          where ${factsOfRow} && array[${factOf('element', 'page.goal')}, ${factOf('element', 'page.plan')}]
          offset 0
        ) e
        where e.organisation = page.organisation and coalesce(e.stream, 'plan-' || e.plan) = 'plan-' || page.plan
          and e.version in (set_by, terms_by, status_by, case when page.became = 'planClosed' then plan_closed_by end)
      ) as told on true
      order by page.set_at desc, page.plan desc, page.goal desc`,
      [organisation, today, within === undefined, within?.group ?? null, ...after, first + 1],
    )
    const rows = found.filter(each => each.goal !== null)
    return {
      goals: rows.slice(0, first).map(each => ({
        cursor: writeCursor({ sort: 'set', values: [each.set_at_text, each.plan, each.goal] }),
        goal: goalOf(each),
      })),
      hasNextPage: rows.length > first,
      totalCount: found[0]?.total ?? 0,
    }
  }

function placeOf(after: string): readonly string[] {
  const [setAt, plan, goal] = readCursor(after, 'set', ['string', 'string', 'string']) as [
    string,
    string,
    string,
  ]
  if (!instant.test(setAt) || !uuid.test(plan) || !uuid.test(goal))
    throw new BadCursor('the cursor can not be read')
  return [setAt, plan, goal]
}

// biome-ignore lint/suspicious/noExplicitAny: the driver gives what the statement asks for
const goalOf = (found: Record<string, any>): GoalBehind => ({
  plan: found.plan,
  planTitle: found.title,
  owner: found.owner,
  ownerName: found.owner_name,
  goal: found.goal,
  statement: found.statement,
  became: outcomes.find(each => each === found.became) ?? 'open',
  setAt: found.set_at_text,
  ...(found.ended_on !== null && { endedOn: found.ended_on }),
  ...(found.original_due !== null && { originalDue: found.original_due }),
  ...(found.signed_off_due !== null && { signedOffDue: found.signed_off_due }),
  ...(found.current_due !== null && { currentDue: found.current_due }),
  events: found.events.map((each: EventBehind) => ({ ...each, position: BigInt(each.position) })),
})
