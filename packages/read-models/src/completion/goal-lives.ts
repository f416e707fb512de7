import type { Uuid } from '@plan-ledger/domain'
import type { Sql } from 'postgres'
import { factOf, factsOfRow } from '../audit-feed/terms.ts'
import { type CompletionGroup, type DueDate, judged, type Outcome } from './judged.ts'

/** A goal from its setting on, in whole days, as estimators take it. */
interface GoalCourse {
  /** Absent for all together, and for goals of plans without a unit or made without a template. */
  readonly group?: string
  /** Of the plan. */
  readonly owner: Uuid
  /** It was known of only after this day: it was told late by hand. From its setting on, if absent. */
  readonly from?: number
  /** Its end, or today. */
  readonly until: number
}

export interface GoalLife extends GoalCourse {
  readonly became: Outcome
  /** Today. */
  readonly sinceSet: number
  readonly due: { readonly [D in DueDate]?: number }
  /** As first stated, 1–10. */
  readonly confidence?: number
  /** Whether a barrier stood in its way, at each of the landmarks. */
  readonly obstructed: readonly boolean[]
}

export interface GoalRevisions extends GoalCourse {
  /** When its promise was revised: its statement, measure, target or due day. */
  readonly revised: readonly number[]
}

export interface GoalRevisionsQuery {
  readonly organisation: Uuid
  readonly by?: CompletionGroup
  /** Up to which day open goals are followed. */
  readonly today: string
}

export interface GoalLivesQuery extends GoalRevisionsQuery {
  /** Days after the setting. */
  readonly landmarks?: readonly number[]
}

const dayOf = (instant: string) => `(${instant} at time zone 'UTC')::date`
const setOn = dayOf('set_at')

/** Ends and today before the setting are those of clocks that differ: the day of the setting itself. */
const course = `grp, owner, greatest(0, coalesce(ended_on, $2::text::date) - ${setOn}) as until,
  nullif(greatest(0, ${dayOf('observed_from')} - ${setOn}), 0) as since`

// biome-ignore lint/suspicious/noExplicitAny: the driver gives what the statement asks for
const courseOf = (found: Record<string, any>): GoalCourse => ({
  ...(found.grp !== null && { group: found.grp }),
  owner: found.owner,
  ...(found.since !== null && { from: found.since }),
  until: found.until,
})

/** All goals, in one statement. */
export const goalLives =
  (sql: Sql) =>
  async ({ organisation, by, today, landmarks = [] }: GoalLivesQuery): Promise<readonly GoalLife[]> => {
    const found = await sql.unsafe(
      `with ${judged(by)}
      select ${course}, became, greatest(0, $2::text::date - ${setOn}) as since_set,
        original_due - ${setOn} as original, signed_off_due - ${setOn} as signed_off,
        current_due - ${setOn} as current, first_confidence as confidence,
        array(select obstructed @> (set_at + make_interval(days => landmark))
          from unnest($3::int[]) with ordinality as l (landmark, place) order by place) as obstructed
      from judged`,
      [organisation, today, [...landmarks]],
    )
    return found.map(each => ({
      ...courseOf(each),
      became: each.became,
      sinceSet: each.since_set,
      due: {
        ...(each.original !== null && { original: each.original }),
        ...(each.signed_off !== null && { signedOff: each.signed_off }),
        ...(each.current !== null && { current: each.current }),
      },
      ...(each.confidence !== null && { confidence: each.confidence }),
      obstructed: each.obstructed,
    }))
  }

/** All goals with the days of their revisions, as far as the audit feed has them, in one statement. */
export const goalRevisions =
  (sql: Sql) =>
  async ({ organisation, by, today }: GoalRevisionsQuery): Promise<readonly GoalRevisions[]> => {
    const found = await sql.unsafe(
      `with ${judged(by)},
      revised as (
        select e.plan, e.element as goal, array_agg(e.occurred_at order by e.occurred_at) as revised_at
        from (
          select * from read.audit_entry where ${factsOfRow} && array[${factOf('organisation', '$1')}]
            and ${factsOfRow} && array[${factOf('type', `'GoalRevised'`)}]
        ) e
        where e.organisation = $1::uuid and e.type = 'GoalRevised' and e.reason is not null
        group by e.plan, e.element
      )
      select ${course}, array(select greatest(0, ${dayOf('at')} - ${setOn}) from unnest(revised_at) as at) as revised
      from judged left join revised using (plan, goal)`,
      [organisation, today],
    )
    return found.map(each => ({ ...courseOf(each), revised: each.revised }))
  }
