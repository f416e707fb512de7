import type { Review, ReviewStatus } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

export const ReviewStatusEnum = enumOf<ReviewStatus>('ReviewStatus', 'Where a review stands.', {
  scheduled: 'To be held.',
  held: 'Held.',
  cancelled: 'Not to be held.',
})

const ReviewState = builder.objectRef<Review>('ReviewState').implement({
  description: 'A review as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    due: t.expose('due', { type: 'Day', description: 'When it is due.' }),
    occasion: t.string({
      nullable: true,
      description: 'What it is held for.',
      resolve: state => state.occasion,
    }),
    everyMonths: t.int({
      nullable: true,
      description: 'How many months after it the next is due.',
      resolve: state => state.everyMonths,
    }),
    status: t.expose('status', { type: ReviewStatusEnum, description: 'Where it stood.' }),
    statusSince: t.expose('statusSince', { type: 'DateTime', description: 'Since when.' }),
    scheduledAt: t.expose('scheduledAt', { type: 'DateTime', description: 'When it was scheduled.' }),
    conclusions: t.string({
      nullable: true,
      description: 'What was concluded.',
      resolve: state => state.conclusions,
    }),
    decisions: t.stringList({ description: 'What was decided.', resolve: state => state.decisions ?? [] }),
    why: t.string({ nullable: true, description: 'Why it was cancelled.', resolve: state => state.why }),
  }),
})

const ReviewConnection = connectionOf('Review', ReviewState, 'reviews')

builder.objectFields(PlanStateType, t => ({
  reviews: t.field({
    ...paged(ReviewConnection),
    description: 'Its reviews, in the order they were scheduled.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().reviews), byId, args),
  }),
}))
