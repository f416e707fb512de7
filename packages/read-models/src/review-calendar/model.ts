import type { Plan, Review } from '@plan-ledger/domain'
import { planRows } from '../plan-rows.ts'
import type { ReadModel } from '../read-model.ts'
import { createIndexes, createTable, type ReviewRecord, reviewCalendarVersion, writeTable } from './table.ts'

export const reviewCalendarModel: ReadModel<ReviewRecord> = {
  name: 'review-calendar',
  version: reviewCalendarVersion,
  tables: ['review'],
  create: createTable,
  index: createIndexes,
  ofPlan() {
    let changed = new Set<string>()
    return {
      take({ data }) {
        if ('review' in data && data.review !== undefined) changed.add(data.review)
      },
      rows(plan) {
        const since = changed
        changed = new Set()
        return plan ? [...since].flatMap(id => reviewsOf(plan, plan.reviews[id])) : []
      },
    }
  },
  write: writeTable,
  forget: planRows('review'),
}

const reviewsOf = ({ id: plan, organisation }: Plan, review: Review | undefined): readonly ReviewRecord[] =>
  review
    ? [
        {
          plan,
          review: review.id,
          organisation,
          status: review.status,
          due: review.due,
          occasion: review.occasion ?? null,
          every_months: review.everyMonths ?? null,
          scheduled_at: review.scheduledAt,
          status_since: review.statusSince,
        },
      ]
    : []
