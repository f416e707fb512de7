import { cancelReview, limits } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('cancelReview', {
  description: 'Cancels a scheduled review.',
  action: 'reviewPlan',
  fields: t => ({
    reviewId: id(t, 'The review.'),
    why: text(t, limits.note, 'Why'),
  }),
  decide:
    ({ reviewId: review, why }) =>
    (plan, facts) =>
      cancelReview(plan, { review, why }, facts),
})
