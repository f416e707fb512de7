import { holdReview, limits } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { id, newId, requiredText, texts } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

const NextReviewInput = builder.inputType('NextReviewInput', {
  description: 'The review after this one.',
  fields: t => ({
    reviewId: newId(t, 'review'),
    due: t.field({
      type: 'Day',
      description: 'When it is due; as many months on as the review held says, if left out.',
    }),
  }),
})

planMutation('holdReview', {
  description: 'Records that a review was held, and schedules the next one.',
  action: 'reviewPlan',
  fields: t => ({
    reviewId: id(t, 'The review.'),
    conclusions: requiredText(t, limits.text, 'What was concluded'),
    decisions: texts(t, limits.statement, limits.decisionsPerReview, 'What was decided'),
    next: t.field({ type: NextReviewInput, description: 'The next one; none is scheduled if left out.' }),
  }),
  decide: ({ reviewId: review, conclusions, decisions, next }, ctx) => {
    const following = next && { review: next.reviewId ?? ctx.newId(), due: next.due }
    const command = { review, conclusions, decisions, next: following }
    return (plan, facts) => holdReview(plan, command, facts)
  },
})
