import type { PlanStatus } from '@plan-ledger/domain'
import type { AttentionCount, CoachLoadRow } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost, pageOf } from '../connection.ts'
import { costs } from '../costs.ts'
import { nameNow } from '../name-now.ts'
import { fewestPeople } from './few-people.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'
import { ViewerType } from './viewer.ts'

const authScopes = { member: true }

const attention: Readonly<Record<AttentionCount, string>> = {
  overdueGoals: 'Open goals whose due date has passed.',
  overdueSteps: 'Open steps whose due date has passed.',
  overdueReviews: 'Reviews that were to be held before today.',
  overdueCheckIns: 'Active plans without a check-in for more than a week.',
  barriersWithoutSolution: 'Open barriers with no solution, or none that has not failed.',
  goalsWithoutStep: 'Open goals without a step.',
  unacknowledgedCheckIns: 'Check-ins that the coach has not acknowledged.',
}

const AttentionCountsType = builder.objectRef<CoachLoadRow['attention']>('AttentionCounts').implement({
  description: 'What waits for somebody in the plans that go on.',
  authScopes,
  fields: t => {
    const count = (name: AttentionCount) => t.exposeInt(name, { description: attention[name] })
    return {
      overdueGoals: count('overdueGoals'),
      overdueSteps: count('overdueSteps'),
      overdueReviews: count('overdueReviews'),
      overdueCheckIns: count('overdueCheckIns'),
      barriersWithoutSolution: count('barriersWithoutSolution'),
      goalsWithoutStep: count('goalsWithoutStep'),
      unacknowledgedCheckIns: count('unacknowledgedCheckIns'),
    }
  },
})

const PlanCountsType = builder.objectRef<CoachLoadRow['plans']>('PlanCounts').implement({
  description: 'Plans by where they stand in their life.',
  authScopes,
  fields: t => {
    const count = (status: PlanStatus, description: string) => t.exposeInt(status, { description })
    return {
      drafted: count('drafted', 'Not active yet.'),
      active: count('active', 'Being pursued.'),
      paused: count('paused', 'Paused.'),
      completed: count('completed', 'Completed.'),
      closed: count('closed', 'Closed.'),
    }
  },
})

interface Load extends CoachLoadRow {
  /** Whether it is the acting member's own, whose owners they know. */
  readonly own: boolean
}

export const CoachLoadType = builder.objectRef<Load>('CoachLoad').implement({
  description: 'How many plans a coach has, and how much waits in them.',
  authScopes,
  fields: t => ({
    coachId: t.expose('coach', {
      type: 'UUID',
      nullable: true,
      description: 'The coach; `null` for the plans without.',
    }),
    coachName: t.string({
      nullable: true,
      description: 'What they are called today; `null` for the plans without.',
      resolve: ({ coach, coachName }, _, ctx) =>
        coach === undefined || coachName === undefined
          ? undefined
          : nameNow({ id: coach, name: coachName }, ctx),
    }),
    owners: t.exposeInt('people', { description: 'Owners of the plans that go on.' }),
    plans: t.expose('plans', { type: PlanCountsType, description: 'How many plans.' }),
    attention: t.field({
      type: AttentionCountsType,
      nullable: true,
      description: `What waits in the plans that go on; hidden (\`null\`) where these are of fewer than ${fewestPeople} people, except from the coach.`,
      resolve: ({ own, people, attention }) => (own || people >= fewestPeople ? attention : undefined),
    }),
  }),
})

export const CoachLoadConnection = connectionOf('CoachLoad', CoachLoadType, 'coaches and their load')

builder.objectField(OrganisationType, 'coachLoads', t =>
  t.field({
    type: CoachLoadConnection,
    ...permitted('readCoachLoad'),
    complexity: pageCost(costs.rows),
    description:
      'Who coaches how many plans, by name, and at the end the plans without a coach; for auditors and admins.',
    args: pageArgs(),
    resolve: async ({ id }, paging, ctx) => {
      const loads = await ctx.coachLoads({ organisation: id })
      const all = loads.map(load => ({ ...load, own: load.coach === ctx.principal.member }))
      return pageOf(all, ({ coach }) => coach ?? '', paging)
    },
  }),
)

builder.objectField(ViewerType, 'coachLoad', t =>
  t.field({
    type: CoachLoadType,
    nullable: true,
    authScopes: { member: true },
    complexity: costs.rows,
    description: 'The plans that the acting member coaches; `null` if there are none.',
    resolve: async (_, __, ctx) => {
      const load = await ctx.ownCoachLoad()
      return load && { ...load, own: true }
    },
  }),
)
