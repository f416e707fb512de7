import { limits, scheduleReview } from '@plan-ledger/domain'
import { idOrNew, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('scheduleReview', {
  description: 'Schedules a review, or moves one that is scheduled.',
  action: 'reviewPlan',
  fields: t => ({
    reviewId: idOrNew(t, 'review'),
    due: t.field({ type: 'Day', required: true, description: 'When it is due.' }),
    occasion: text(t, limits.title, 'What it is held for'),
    everyMonths: t.int({
      description: `How many months after it the next is due, 1 to ${limits.monthsBetweenReviews}.`,
    }),
  }),
  decide: ({ reviewId, due, occasion, everyMonths }, ctx) => {
    const review = reviewId ?? ctx.newId()
    return (plan, facts) => scheduleReview(plan, { review, due, occasion, everyMonths }, facts)
  },
})
