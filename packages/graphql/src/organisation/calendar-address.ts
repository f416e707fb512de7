import { builder } from '../builder.ts'
import type { CalendarPlans } from '../context.ts'
import { costs } from '../costs.ts'
import { enumOf } from '../enum-of.ts'

const CalendarPlansEnum = enumOf<CalendarPlans>('CalendarPlans', 'Which plans a calendar shows.', {
  own: 'Those the acting member owns.',
  coached: 'Those the acting member coaches.',
})

const plans = {
  type: CalendarPlansEnum,
  required: true,
  description: 'Which plans the calendar shows.',
} as const

builder.mutationFields(t => ({
  makeCalendarAddress: t.string({
    authScopes: { member: true },
    complexity: costs.plan,
    description:
      'Makes a secret address for a calendar program, as a path of this API: whoever knows it sees what is due in these plans, without a token. It is told once. The one made before is valid no more.',
    args: { plans: t.arg(plans) },
    resolve: (_, args, ctx) => ctx.makeCalendarAddress(args.plans),
  }),
  revokeCalendarAddress: t.boolean({
    authScopes: { member: true },
    complexity: costs.plan,
    description: 'Takes the secret address back; `false` when there was none.',
    args: { plans: t.arg(plans) },
    resolve: (_, args, ctx) => ctx.revokeCalendarAddress(args.plans),
  }),
}))
