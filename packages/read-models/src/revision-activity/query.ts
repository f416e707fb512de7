import { type ReasonCode, reasonCodes, type Uuid } from '@plan-ledger/domain'
import type { Sql } from 'postgres'
import { factOf, factsOfRow } from '../audit-feed/terms.ts'

/** `month` in which it happened, UTC; the plan's `unit` at the time. */
export const revisionGroups = ['month', 'unit', 'reason'] as const
export type RevisionGroup = (typeof revisionGroups)[number]

/** Revisions of commitments: of a goal's statement, measure, target or due day, the dropping of a step, the closing of a goal. */
export interface RevisionCounts {
  /** Absent for all together, and for plans without a unit. */
  readonly group?: string
  /** Owners of the plans: few of them are to be hidden. */
  readonly people: number
  readonly plans: number
  readonly revisions: number
  /** Goals revised, goals given up or replaced, steps dropped: they add up to `revisions`. */
  readonly goalsRevised: number
  readonly goalsEnded: number
  readonly stepsDropped: number
  readonly byReason: { readonly [R in ReasonCode]: number }
}

export interface RevisionQuery {
  readonly organisation: Uuid
  readonly by?: RevisionGroup
}

const groups = {
  month: `to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM')`,
  unit: 'e.unit',
  reason: 'e.reason',
} as const satisfies Record<RevisionGroup, string>

// A reason is asked for where a commitment is revised; where it is only offered, the kind of event tells the difference.
const revising = ['GoalRevised', 'GoalAbandoned', 'GoalReformulated', 'StepDropped']

const statement = (group: string) => `
  with revised as (
    select e.plan, p.owner, e.type, e.reason, ${group} as grp
    from (
      select * from read.audit_entry where ${factsOfRow} && array[${factOf('organisation', '$1')}]
        and ${factsOfRow} && array[${revising.map(type => factOf('type', `'${type}'`)).join(', ')}]
    ) e join read.plan p on p.plan = e.plan
    where e.organisation = $1::uuid and e.reason is not null
  )
  select grp, count(distinct owner)::int as people, count(distinct plan)::int as plans, count(*)::int as revisions,
    count(*) filter (where type = 'GoalRevised')::int as goals_revised,
    count(*) filter (where type in ('GoalAbandoned', 'GoalReformulated'))::int as goals_ended,
    count(*) filter (where type = 'StepDropped')::int as steps_dropped,
    ${reasonCodes.map(code => `count(*) filter (where reason = '${code}')::int as "${code}"`).join(', ')}
  from revised group by grp order by grp nulls last`

/** How often and why promises are revised, as far as the projectors of the audit feed and the directory have come. */
export const revisionActivity =
  (sql: Sql) =>
  async ({ organisation, by }: RevisionQuery): Promise<readonly RevisionCounts[]> => {
    const found = await sql.unsafe(statement(by === undefined ? 'null::text' : groups[by]), [organisation])
    return found.map(each => ({
      ...(each.grp !== null && { group: each.grp as string }),
      people: each.people,
      plans: each.plans,
      revisions: each.revisions,
      goalsRevised: each.goals_revised,
      goalsEnded: each.goals_ended,
      stepsDropped: each.steps_dropped,
      byReason: Object.fromEntries(reasonCodes.map(code => [code, each[code]])) as RevisionCounts['byReason'],
    }))
  }
