import type { Plan, Review } from '@plan-ledger/domain'
import { followUp } from '@plan-ledger/projections'
import type { ReadModel } from '../read-model.ts'
import {
  createIndexes,
  createTable,
  type FollowUpRecord,
  type ReviewRecord,
  reviewCalendarVersion,
  writeTable,
} from './table.ts'

export const reviewCalendarModel: ReadModel<ReviewRecord | FollowUpRecord> = {
  name: 'review-calendar',
  version: reviewCalendarVersion,
  tables: ['review', 'follow_up'],
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
        if (!plan) return []
        const reviews = [...since].flatMap(id => plan.reviews[id] ?? [])
        return [...reviews.map(review => reviewOf(plan, review)), followUpOf(plan)]
      },
    }
  },
  write: writeTable,
}

const reviewOf = ({ id: plan, organisation }: Plan, review: Review): ReviewRecord => ({
  plan,
  review: review.id,
  organisation,
  status: review.status,
  due: review.due,
  occasion: review.occasion ?? null,
  every_months: review.everyMonths ?? null,
  scheduled_at: review.scheduledAt,
  status_since: review.statusSince,
})

function followUpOf(plan: Plan): FollowUpRecord {
  const figures = followUp(plan)
  return {
    plan: plan.id,
    organisation: plan.organisation,
    last_check_in_at: figures.lastCheckInAt ?? null,
    next_check_in: figures.nextCheckInDue ?? null,
    confidence: figures.confidence ?? null,
    unacknowledged: figures.unacknowledged,
    step_dues: figures.stepDues,
    barriers_without_solution: figures.barriersWithoutSolution,
    goals_without_step: figures.goalsWithoutStep,
  }
}
