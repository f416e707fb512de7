import type { Instant, Uuid } from '@plan-ledger/domain'
import { type DaysOpen, type Quartiles, quartiles } from '@plan-ledger/projections'
import type { Sql } from 'postgres'

/** `quarter` of the raising; category and severity as they are now. */
export const barrierGroups = ['category', 'unit', 'severity', 'quarter'] as const
export type BarrierGroup = (typeof barrierGroups)[number]

/** What becomes of barriers; each is in one of the five. */
export const barrierOutcomes = ['resolved', 'accepted', 'unresolvable', 'planClosed', 'open'] as const
export type BarrierOutcome = (typeof barrierOutcomes)[number]

export interface BarrierCounts {
  /** Absent for all together, and for barriers of plans without a unit. */
  readonly group?: string
  /** Owners of the plans: few of them are to be hidden. */
  readonly people: number
  /** All that were raised: the sum of the next five. */
  readonly raised: number
  readonly resolved: number
  readonly accepted: number
  readonly unresolvable: number
  /** Left open in a plan that was completed or closed. */
  readonly planClosed: number
  /** Still standing in the way. */
  readonly open: number
  /** Of all: reopened at least once. */
  readonly reopened: number
  /**
   * Days a barrier stood in the way until it was resolved, accepted or found unresolvable. Those that are open, or were
   * left open, count with the days so far and as not ended; times before a reopening count too.
   */
  readonly daysOpen: Quartiles
  /** Solutions by how far they came. */
  readonly solutions: {
    readonly proposed: number
    readonly tried: number
    readonly worked: number
    readonly failed: number
  }
}

export interface BarrierQuery {
  readonly organisation: Uuid
  readonly by?: BarrierGroup
  /** Up to when the days of open barriers are counted. */
  readonly now: Instant
}

const model = 'barrier-statistics'

const groups = {
  category: 'category',
  unit: 'unit',
  severity: 'severity::text',
  quarter: `to_char(raised_at at time zone 'UTC', 'YYYY"-Q"Q')`,
} as const satisfies Record<BarrierGroup, string>

const statement = (group: string) => `
  with lived as (
    select r.*, ${group} as grp,
      case when status <> 'raised' then status when plan_closed_at is null then 'open' else 'planClosed' end as became,
      (select floor(coalesce(sum(greatest(0, extract(epoch from
          coalesce(till, least(plan_closed_at, $2::text::timestamptz)) - since))), 0) / 86400)::int
        from unnest(open_from, open_until) as spell (since, till)) as days
    from read.barrier_record r where organisation = $1::uuid
  ),
  by_days as (
    select grp, days, became not in ('open', 'planClosed') as ended, count(*)::int as n
    from lived group by grp, days, ended
  )
  select grp, count(distinct owner)::int as people, count(*)::int as raised,
    ${barrierOutcomes.map(each => `count(*) filter (where became = '${each}')::int as "${each}"`).join(', ')},
    count(*) filter (where lived.reopened > 0)::int as reopened,
    ${['proposed', 'tried', 'worked', 'failed'].map(each => `sum(solutions_${each})::int as ${each}`).join(', ')},
    (select json_agg(json_build_object('days', days, 'ended', ended, 'count', n))
      from by_days where by_days.grp is not distinct from lived.grp) as days
  from lived group by grp order by grp nulls last`

/** What stands in the way and for how long, as far as the projector has come. */
export function barrierStatistics(sql: Sql) {
  return {
    /** One answer for all, or one for each group. Nothing for an organisation without barriers. */
    async counts({ organisation, by, now }: BarrierQuery): Promise<readonly BarrierCounts[]> {
      const found = await sql.unsafe(statement(by === undefined ? 'null::text' : groups[by]), [
        organisation,
        now,
      ])
      return found.map(each => ({
        ...(each.grp !== null && { group: each.grp as string }),
        people: each.people,
        raised: each.raised,
        resolved: each.resolved,
        accepted: each.accepted,
        unresolvable: each.unresolvable,
        planClosed: each.planClosed,
        open: each.open,
        reopened: each.reopened,
        daysOpen: quartiles(each.days as readonly DaysOpen[]),
        solutions: {
          proposed: each.proposed,
          tried: each.tried,
          worked: each.worked,
          failed: each.failed,
        },
      }))
    },

    /** Position up to which the statistics have taken in the log; 0n before the first event. */
    async position(): Promise<bigint> {
      const [row] = await sql<{ position: string }[]>`
        select position::text from read.checkpoint where model = ${model}`
      return BigInt(row?.position ?? 0)
    },
  }
}
