import { can } from '@plan-ledger/identity'
import { builder } from '../builder.ts'
import { pageArgs, pageCost } from '../connection.ts'
import type { Context, PlanHistory } from '../context.ts'
import { costs } from '../costs.ts'
import { ElementKindEnum, EventTypeEnum, TimeAxisEnum } from '../enums.ts'
import { OrganisationType } from '../organisation/organisation.ts'
import { GoalHistoryType } from './goal-history.ts'
import { historyOfGoal, indexOfPlan, progressOfPlan } from './history.ts'
import { planAt } from './plan-at.ts'
import { PlanIndexType } from './plan-index.ts'
import { resourceOf } from './plan-resource.ts'
import { PlanStateType } from './plan-state.ts'
import { ProgressType } from './progress.ts'
import { ChangeSetConnection, timelinePage } from './timeline.ts'

export const PlanType = builder.objectRef<PlanHistory>('Plan')

builder.node(PlanType, {
  description: 'A career action plan with all its history.',
  authScopes: { member: true },
  isTypeOf: value => typeof value === 'object' && value !== null && 'events' in value,
  id: {
    description: 'Its global id.',
    resolve: ({ plan }) => plan.id,
  },
  // Without the cache of the relay plugin: in a subscription one request lives for hours.
  loadWithoutCache: (id: string, ctx: Context) => ctx.loadPlan(id),
  fields: t => ({
    planId: t.field({
      type: 'UUID',
      description: 'Its id without the type.',
      resolve: ({ plan }) => plan.id,
    }),
    version: t.exposeInt('version', { description: 'Number of its events.' }),
    position: t.expose('position', {
      type: 'Position',
      description: 'Place of its last event in the log: a subscription that starts after it misses nothing.',
    }),
    organisation: t.field({
      type: OrganisationType,
      // what an organisation tells is asked of the table of permissions, field by field
      extensions: { perPerson: true },
      complexity: costs.rows,
      description: 'The organisation it belongs to.',
      resolve: async ({ plan }, _, ctx) => {
        const organisation = await ctx.organisation(plan.organisation)
        if (!organisation) throw new Error(`plan ${plan.id} belongs to no organisation that is known`)
        return organisation
      },
    }),
    viewerMayWrite: t.boolean({
      extensions: { perPerson: true },
      description: 'Whether the acting member may change it.',
      resolve: ({ plan }, _, { principal }) => can(principal, 'writePlan', resourceOf(plan)).allowed,
    }),
    defaultAxis: t.field({
      type: TimeAxisEnum,
      description:
        'The clock to show it by: `EFFECTIVE` for an imported plan, whose events were all written at once.',
      resolve: ({ events }) => (events[0]?.origin === 'import' ? 'effective' : 'recorded'),
    }),
    state: t.field({
      type: PlanStateType,
      nullable: true,
      complexity: costs.fold,
      description: 'The plan at a moment; `null` where it did not exist yet.',
      args: {
        at: t.arg({ type: 'Moment', description: 'The moment; now, if left out.' }),
        axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }),
      },
      resolve: (history, { at, axis }, ctx) =>
        planAt(history, at ?? { kind: 'now' }, axis ?? 'recorded', ctx.now()),
    }),
    index: t.field({
      type: PlanIndexType,
      complexity: costs.fold,
      description: 'Its whole life as arrays, for a time bar.',
      args: { axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }) },
      resolve: (history, { axis }) => indexOfPlan(history, axis ?? 'recorded'),
    }),
    timeline: t.field({
      type: ChangeSetConnection,
      complexity: pageCost(costs.fold),
      description: 'What happened to it, newest first.',
      args: {
        ...pageArgs(),
        types: t.arg({
          type: [EventTypeEnum],
          description: 'Only events of these types; each named at most once is enough.',
          extensions: { maxItems: 100 },
        }),
        actor: t.arg({ type: 'UUID', description: 'Only what this person did.' }),
        element: t.arg({
          type: 'UUID',
          description: 'Only what is about this element or person.',
        }),
        kinds: t.arg({
          type: [ElementKindEnum],
          description: 'Only what is about elements of these kinds.',
          extensions: { maxItems: 100 },
        }),
        axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }),
      },
      resolve: (history, { first, after, types, actor, element, kinds, axis }) =>
        timelinePage(history, {
          first,
          after,
          axis: axis ?? 'recorded',
          filter: {
            ...(types && { types }),
            ...(kinds && { kinds }),
            ...(actor != null && { actor }),
            ...(element != null && { element }),
          },
        }),
    }),
    progress: t.field({
      type: ProgressType,
      complexity: costs.fold,
      description: 'How far it had come over time.',
      args: { axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }) },
      resolve: (history, { axis }) => progressOfPlan(history, axis ?? 'recorded'),
    }),
    goalHistory: t.field({
      type: GoalHistoryType,
      nullable: true,
      complexity: costs.fold,
      description: 'How one of its goals came to be what it is; `null` for a goal it never had.',
      args: { goalId: t.arg({ type: 'UUID', required: true, description: 'The goal.' }) },
      resolve: (history, { goalId }) => historyOfGoal(history, goalId),
    }),
  }),
})

builder.queryField('plan', t =>
  t.field({
    type: PlanType,
    nullable: true,
    authScopes: { member: true },
    complexity: costs.plan,
    description: 'A plan; `null` for one that does not exist or may not be known to exist.',
    args: { id: t.arg.globalID({ for: PlanType, required: true, description: 'Its global id.' }) },
    resolve: (_, { id }, ctx) => ctx.loadPlan(id.id),
  }),
)
