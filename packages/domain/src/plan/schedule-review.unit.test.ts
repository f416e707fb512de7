import { expect, it } from 'vitest'
import {
  given,
  id,
  planStarted,
  reviewCancelled,
  reviewHeld,
  reviewScheduled,
} from '../testing/words.testing.ts'
import { cancelReview } from './cancel-review.ts'
import { scheduleReview } from './schedule-review.ts'

const spring = { review: id('spring'), due: '2026-05-01', occasion: null, everyMonths: 6 }

it('schedules a review, once, and moves it under its id', () => {
  const { plan } = given(planStarted())
    .when(scheduleReview, spring)
    .then(reviewScheduled('spring', '2026-05-01', { everyMonths: 6 }))
    .when(scheduleReview, spring)
    .then()
    .when(scheduleReview, { ...spring, due: '2026-06-01' })
    .then(
      reviewScheduled('spring', '2026-06-01', { old: { due: '2026-05-01', everyMonths: 6 }, everyMonths: 6 }),
    )
  expect(plan.reviews[id('spring')]).toMatchObject({ status: 'scheduled', due: '2026-06-01' })
})
it('cancels one, once, and does not move it then', () =>
  given(planStarted(), reviewScheduled('spring', '2026-05-01'))
    .when(cancelReview, { review: id('spring'), why: 'Holidays' })
    .then(reviewCancelled('spring', 'Holidays'))
    .when(cancelReview, { review: id('spring'), why: null })
    .then()
    .when(scheduleReview, spring)
    .refused('REVIEW_NOT_SCHEDULED', { args: { status: 'cancelled' } }))
it('refuses to cancel what was held or is unknown', () =>
  given(planStarted(), reviewScheduled('spring', '2026-05-01'), reviewHeld('spring'))
    .when(cancelReview, { review: id('spring'), why: null })
    .refused('REVIEW_NOT_SCHEDULED', { args: { status: 'held' } })
    .when(cancelReview, { review: id('autumn'), why: null })
    .refused('UNKNOWN_REVIEW'))
it('refuses a day that is none and a cadence beyond the limit', () =>
  given(planStarted())
    .when(scheduleReview, { ...spring, due: 'soon' })
    .refused('MALFORMED_DAY', { path: ['due'] })
    .when(scheduleReview, { ...spring, everyMonths: 0 })
    .refused('OUT_OF_RANGE', { path: ['everyMonths'], args: { min: 1, max: 60 } }))
