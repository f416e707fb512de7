import type { Day, PlanStatus, Uuid } from '@plan-ledger/domain'
import type { Sql } from 'postgres'

/** What waits for somebody in the plans that a coach has. */
export const attentionCounts = [
  'overdueGoals',
  'overdueSteps',
  'overdueReviews',
  'overdueCheckIns',
  'barriersWithoutSolution',
  'goalsWithoutStep',
  'unacknowledgedCheckIns',
] as const
export type AttentionCount = (typeof attentionCounts)[number]

/** The plans of one coach, or those without. */
export interface CoachLoad {
  readonly coach?: Uuid
  /** As the plan names them that changed last. */
  readonly coachName?: string
  /** Owners of the plans that go on. */
  readonly people: number
  readonly plans: { readonly [S in PlanStatus]: number }
  /** In the plans that go on. */
  readonly attention: { readonly [K in AttentionCount]: number }
}

export interface CoachLoadQuery {
  readonly organisation: Uuid
  /** The day to judge by what is overdue. */
  readonly today: Day
  /** Only of this coach. */
  readonly coach?: Uuid
}

const statuses = [
  'drafted',
  'active',
  'paused',
  'completed',
  'closed',
] as const satisfies readonly PlanStatus[]
const before = (dues: string) => `(select count(*) from unnest(${dues}) as due where due < $2::text::date)`

const waiting = {
  overdueGoals: before('p.open_dues'),
  overdueSteps: before('f.step_dues'),
  overdueReviews: `(select count(*) from read.review r
    where r.plan = p.plan and r.status = 'scheduled' and r.due < $2::text::date)`,
  overdueCheckIns: `(f.next_check_in < $2::text::date)::int`,
  barriersWithoutSolution: 'f.barriers_without_solution',
  goalsWithoutStep: 'f.goals_without_step',
  unacknowledgedCheckIns: 'f.unacknowledged',
} as const satisfies Record<AttentionCount, string>

const goesOn = `p.status not in ('completed', 'closed')`

const statement = `
  with loads as (
    select p.coach, (array_agg(p.coach_name order by p.last_change_at desc, p.plan))[1] as coach_name,
      count(distinct p.owner) filter (where ${goesOn})::int as people,
      ${statuses.map(status => `count(*) filter (where p.status = '${status}')::int as ${status}`).join(', ')},
      ${attentionCounts
        .map(each => `coalesce(sum(${waiting[each]}) filter (where ${goesOn}), 0)::int as "${each}"`)
        .join(', ')}
    from read.plan p left join read.follow_up f on f.plan = p.plan
    where p.organisation = $1::uuid and ($3::text is null or p.coach = $3::text::uuid)
    group by p.coach
  )
  select * from loads order by coach_name collate "C" nulls last, coach`

/** Who coaches how many plans, and how much waits in them, as far as the projectors have come. */
export function coachLoads(sql: Sql) {
  return async ({ organisation, today, coach }: CoachLoadQuery): Promise<readonly CoachLoad[]> => {
    const found = await sql.unsafe(statement, [organisation, today, coach ?? null])
    return found.map(each => ({
      ...(each.coach !== null && { coach: each.coach, coachName: each.coach_name }),
      people: each.people,
      plans: pick(each, statuses),
      attention: pick(each, attentionCounts),
    }))
  }
}

const pick = <K extends string>(found: Record<string, number>, keys: readonly K[]) =>
  Object.fromEntries(keys.map(key => [key, found[key]])) as { readonly [P in K]: number }
