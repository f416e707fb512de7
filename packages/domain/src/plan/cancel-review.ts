import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'
import { requireReview, reviewNotScheduled } from './review-content.ts'

export type CancelReview = AsGiven<PlanEventData['ReviewCancelled']>

export function cancelReview(plan: PlanState, command: CancelReview, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const review = requireReview(open, command.review)
  if (isRejected(review)) return review
  if (review.status === 'cancelled') return []
  if (review.status !== 'scheduled') return reviewNotScheduled(review)
  const why = tidyField(lines(limits.note), command.why, ['why'])
  if (isRejected(why)) return why
  return [{ type: 'ReviewCancelled', data: { review: review.id, ...(why !== undefined && { why }) } }]
}
