import { encodeGlobalID } from '@pothos/plugin-relay'
import { builder } from '../builder.ts'
import type { FeedNews } from '../context.ts'
import { costs } from '../costs.ts'
import { EventType } from '../plan/event.ts'
import { describedAt } from '../plan/history.ts'
import { PlanSummary } from './organisation-plans.ts'

const FeedEntry = builder.objectRef<FeedNews>('FeedEntry').implement({
  description: 'Something that happened in an organisation’s plans.',
  authScopes: { member: true },
  fields: t => ({
    position: t.field({
      type: 'Position',
      description: 'Where to go on after a break.',
      resolve: ({ event }) => event.position,
    }),
    planId: t.id({
      description: 'Global id of the plan.',
      resolve: ({ plan }) => encodeGlobalID('Plan', plan),
    }),
    title: t.exposeString('title', { description: 'Title of the plan.' }),
    event: t.field({
      type: EventType,
      complexity: costs.plan,
      description: 'What happened.',
      resolve: async ({ event, plan }, _, ctx) => {
        const history = await ctx.loadPlan(plan)
        if (!history) throw new Error(`event ${event.id} belongs to no plan that can be read`)
        return describedAt(history, event.version)
      },
    }),
    summary: t.field({
      type: PlanSummary,
      nullable: true,
      complexity: costs.rows,
      description: 'The plan’s row of the directory; may be a moment behind the event.',
      resolve: ({ plan }, _, ctx) => ctx.planRow(plan),
    }),
  }),
})

builder.subscriptionField('organisationFeed', t =>
  t.field({
    type: FeedEntry,
    authScopes: { member: true },
    complexity: costs.plan,
    extensions: { shared: true },
    description:
      'Every event of the organisation’s plans after a position, once and in order: first what was missed, then live. Ends with the error RESYNC_REQUIRED where too much was missed: ask for the plans, and go on after their `position`.',
    args: {
      after: t.arg({ type: 'Position', required: true, description: 'Position that is known already.' }),
    },
    // `member` was checked: there is an organisation.
    subscribe: (_, { after }, ctx) => ctx.watchOrganisation(ctx.principal.organisation as string, after),
    resolve: entry => entry,
  }),
)
