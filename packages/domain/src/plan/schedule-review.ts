import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { noted } from './noted.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'
import { reviewFields, reviewNotScheduled } from './review-content.ts'

/** The caller gives a new review its id; under the id of a scheduled one it is moved. */
export type ScheduleReview = AsGiven<Omit<PlanEventData['ReviewScheduled'], 'old'>>

export function scheduleReview(
  plan: PlanState,
  command: ScheduleReview,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const { review } = command
  const known = find(open.reviews, review)
  if (known && known.status !== 'scheduled') return reviewNotScheduled(known)
  const content = noted(open, 'reviews', reviewFields, command, review, 'review', limits.reviewsPerPlan)
  if (isRejected(content)) return content
  if (!content) return []
  return [{ type: 'ReviewScheduled', data: { review, ...content } }]
}
