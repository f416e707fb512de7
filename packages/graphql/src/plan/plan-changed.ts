import { GraphQLError } from 'graphql'
import { builder } from '../builder.ts'
import type { Context, PlanNews } from '../context.ts'
import { costs } from '../costs.ts'
import { EventType } from './event.ts'
import { describedAt } from './history.ts'
import { PlanType } from './plan.ts'

const PlanChangeType = builder.objectRef<PlanNews>('PlanChange').implement({
  description: 'An event of a plan that is followed.',
  authScopes: { member: true },
  fields: t => ({
    position: t.field({
      type: 'Position',
      description: 'Where to go on after a break.',
      resolve: ({ event }) => event.position,
    }),
    version: t.int({ description: 'Version of the plan with it.', resolve: ({ event }) => event.version }),
    event: t.field({
      type: EventType,
      description: 'What happened.',
      resolve: async ({ event, plan, history }, _, ctx) =>
        describedAt(history ?? (await known(plan, ctx)), event.version),
    }),
    plan: t.expose('history', {
      type: PlanType,
      nullable: true,
      description: 'The plan with all that is known of it; only on the newest of several events.',
    }),
  }),
})

const known = async (plan: string, ctx: Context) => {
  const history = await ctx.loadPlan(plan)
  if (!history) throw new GraphQLError('There is no such plan.', { extensions: { code: 'UNKNOWN_PLAN' } })
  return history
}

builder.subscriptionField('planChanged', t =>
  t.field({
    type: PlanChangeType,
    authScopes: { member: true },
    complexity: costs.plan,
    extensions: { shared: true },
    description:
      'Every event of a plan after a position, once and in order: first what was missed, then live. Ends with the error RESYNC_REQUIRED where too much was missed: ask for the plan, and go on after its `position`.',
    args: {
      planId: t.arg.globalID({ for: PlanType, required: true, description: 'Global id of the plan.' }),
      after: t.arg({ type: 'Position', required: true, description: 'Position that is known already.' }),
    },
    subscribe: async (_, { planId, after }, ctx) => {
      await known(planId.id, ctx)
      return ctx.watchPlan(planId.id, after)
    },
    resolve: change => change,
  }),
)
