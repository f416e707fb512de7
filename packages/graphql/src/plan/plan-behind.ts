import { builder } from '../builder.ts'
import { costs } from '../costs.ts'
import { AuditEntry } from '../organisation/audit.ts'
import { CompletionGoal } from '../organisation/completion-goals.ts'
import { PlanSummary } from '../organisation/organisation-plans.ts'
import { CalendarReview } from '../organisation/reviews.ts'
import { ChangedPlan } from '../organisation/visits.ts'
import { PlanType } from './plan.ts'

// Of a whole page at once: the application reads the plans asked for together in one go.
builder.objectField(PlanSummary, 'plan', t =>
  t.field({
    type: PlanType,
    nullable: true,
    complexity: costs.plan,
    description: 'The plan itself with all its history; `null` where it may not be read.',
    resolve: ({ plan }, _, ctx) => ctx.loadPlan(plan),
  }),
)

builder.objectField(AuditEntry, 'plan', t =>
  t.field({
    type: PlanType,
    nullable: true,
    complexity: costs.plan,
    description: 'The plan itself with all its history; `null` where there is none or it may not be read.',
    resolve: ({ plan }, _, ctx) => (plan === undefined ? undefined : ctx.loadPlan(plan)),
  }),
)

for (const type of [CalendarReview, ChangedPlan, CompletionGoal])
  builder.objectField(type, 'plan', t =>
    t.field({
      type: PlanType,
      nullable: true,
      complexity: costs.plan,
      description: 'The plan itself with all its history; `null` where it may not be read.',
      resolve: ({ plan }: { readonly plan: string }, _, ctx) => ctx.loadPlan(plan),
    }),
  )
