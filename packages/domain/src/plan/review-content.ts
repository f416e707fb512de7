import type { Fields } from '../content.ts'
import { type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { day, line, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import type { Review } from './follow-up.ts'
import type { ReviewContent } from './follow-up-events.ts'
import type { Plan } from './plan.ts'

export const reviewFields: Fields<ReviewContent> = {
  due: required(day, 'MALFORMED_DAY'),
  occasion: line(limits.title),
  everyMonths: whole(1, limits.monthsBetweenReviews),
}

export const requireReview = (plan: Plan, id: Uuid): Review | Rejected =>
  find(plan.reviews, id) ?? rejected('UNKNOWN_REVIEW', ['review'])

export const reviewNotScheduled = ({ status }: Review) =>
  rejected('REVIEW_NOT_SCHEDULED', ['review'], { status })
