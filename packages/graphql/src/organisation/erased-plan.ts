import { builder } from '../builder.ts'
import type { ErasedPlanView } from '../context.ts'
import { costs } from '../costs.ts'
import { PlanType } from '../plan/plan.ts'

const ErasedPlanType = builder.objectRef<ErasedPlanView>('ErasedPlan').implement({
  description:
    'What is still known of a plan whose owner was erased: that it was there, how long, and until when.',
  authScopes: { member: true },
  fields: t => ({
    planId: t.expose('plan', { type: 'UUID', description: 'Its id without the type.' }),
    versions: t.exposeInt('versions', { description: 'How many events it has.' }),
    from: t.expose('from', { type: 'DateTime', description: 'When the first was recorded.' }),
    to: t.expose('to', { type: 'DateTime', description: 'When the last was recorded.' }),
    erasedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its owner was erased.',
      resolve: ({ erasedAt }) => erasedAt,
    }),
  }),
})

builder.queryField('erasedPlan', t =>
  t.field({
    type: ErasedPlanType,
    nullable: true,
    authScopes: { member: true },
    complexity: costs.plan,
    description:
      'What is left of a plan whose owner was erased, which `plan` does not answer any more; `null` for every other.',
    args: { id: t.arg.globalID({ for: PlanType, required: true, description: 'Its global id.' }) },
    resolve: (_, { id }, ctx) => ctx.erasedPlan(id.id),
  }),
)
