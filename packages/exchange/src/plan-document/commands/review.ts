import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import type { Teller } from './teller.ts'

export function sayReviews({ reviews = [] }: PlanContent, { say, when, noted, idOf }: Teller): void {
  for (const [i, written] of reviews.entries()) {
    const {
      key,
      status,
      statusSince,
      scheduledAt,
      conclusions = '',
      decisions = null,
      why = null,
      ...what
    } = written
    const review = idOf(key)
    const path = ['reviews', i]
    const scheduled = noted(scheduledAt)
    say(`${key} scheduled`, path, scheduled, (plan, facts) =>
      domain.scheduleReview(plan, { review, ...what }, facts),
    )
    const turned = when(statusSince, scheduled.order)
    if (status === 'held')
      say(`${key} held`, path, turned, (plan, facts) =>
        domain.holdReview(plan, { review, conclusions, decisions }, facts),
      )
    if (status === 'cancelled')
      say(`${key} cancelled`, path, turned, (plan, facts) =>
        domain.cancelReview(plan, { review, why }, facts),
      )
  }
}
