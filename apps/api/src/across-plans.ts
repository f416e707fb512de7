import type { Uuid } from '@plan-ledger/domain'
import { inOneStatement } from '@plan-ledger/event-log'
import type { AcrossPlans, PlanHistory } from '@plan-ledger/graphql'
import { type Action, can, type Principal } from '@plan-ledger/identity'
import {
  barrierStatistics,
  changedSince,
  coachLoads,
  completion,
  reviewCalendar,
  revisionActivity,
  visits,
} from '@plan-ledger/read-models'
import type { Sql } from 'postgres'
import { badCursor } from './bad-cursor.ts'

/** The tables across plans, as they are asked. */
export const acrossPlans = (sql: Sql) => ({
  completion: completion(sql),
  barriers: barrierStatistics(sql),
  revisions: revisionActivity(sql),
  reviews: reviewCalendar(sql),
  coachLoads: coachLoads(sql),
  visits: visits(sql),
  changedSince: changedSince(sql),
})
type Tables = ReturnType<typeof acrossPlans>

const nothing = { entries: [], hasNextPage: false, totalCount: 0 }

/** What one principal may read of them: permission before meaning. */
export function acrossPlansAs(
  tables: Tables,
  principal: Principal,
  clock: () => string,
  loadPlan: (plan: Uuid) => Promise<PlanHistory | undefined>,
): AcrossPlans {
  const { member, organisation: own } = principal
  const may = (action: Action, organisation: Uuid) => can(principal, action, { organisation }).allowed
  const today = () => clock().slice(0, 10)
  const visit = inOneStatement(async (plans: readonly Uuid[]) =>
    member === undefined ? new Map() : tables.visits.of(member, plans),
  )

  return {
    completion: async query =>
      may('readAggregates', query.organisation) ? tables.completion.counts({ ...query, today: today() }) : [],
    async completionGoals(query) {
      if (!may('openNumbers', query.organisation)) return nothing
      const { goals, ...page } = await tables.completion
        .goalsBehind({ ...query, today: today() })
        .catch(badCursor)
      return { ...page, entries: goals.map(({ cursor, goal }) => ({ cursor, entry: goal })) }
    },
    goalLives: async query =>
      may('readAggregates', query.organisation) ? tables.completion.lives({ ...query, today: today() }) : [],
    goalRevisions: async query =>
      may('readAggregates', query.organisation)
        ? tables.completion.revisions({ ...query, today: today() })
        : [],
    barriers: async query =>
      may('readAggregates', query.organisation) ? tables.barriers.counts({ ...query, now: clock() }) : [],
    revisions: async query => (may('readAggregates', query.organisation) ? tables.revisions(query) : []),
    async reviews({ organisation, filter, mine, ...paging }) {
      if (member === undefined || !may('readDirectory', organisation)) return nothing
      const all = !mine && may('readAllReviews', organisation)
      const { reviews, ...page } = await tables.reviews
        .page({
          organisation,
          today: today(),
          filter: all ? filter : { ...filter, mine: member },
          ...paging,
        })
        .catch(badCursor)
      return { ...page, entries: reviews.map(({ cursor, review }) => ({ cursor, entry: review })) }
    },
    coachLoads: async ({ organisation }) =>
      may('readCoachLoad', organisation) ? tables.coachLoads({ organisation, today: today() }) : [],
    async ownCoachLoad() {
      if (member === undefined || own === undefined) return undefined
      const [load] = await tables.coachLoads({ organisation: own, today: today(), coach: member })
      return load
    },
    visit,
    async markVisited({ plan, position, setBack }) {
      const history = member === undefined ? undefined : await loadPlan(plan)
      if (!history || member === undefined) return undefined
      // a mark ahead of the plan would silence what is still to come
      const seen = position === undefined || position > history.position ? history.position : position
      const { organisation } = history.plan
      return tables.visits.mark({ organisation, member, plan, position: seen, at: clock(), setBack })
    },
    async changedSinceVisit(paging) {
      if (member === undefined || own === undefined) return nothing
      const { plans, ...page } = await tables
        .changedSince({ organisation: own, member, ...paging })
        .catch(badCursor)
      return { ...page, entries: plans.map(({ cursor, changed }) => ({ cursor, entry: changed })) }
    },
  }
}
