import { it } from 'vitest'
import {
  given,
  id,
  planStarted,
  reviewCancelled,
  reviewHeld,
  reviewScheduled,
} from '../testing/words.testing.ts'
import { holdReview } from './hold-review.ts'

const said = { review: id('spring'), conclusions: 'On the way', decisions: ['Ask Mara', ' Rest '] }
const start = [planStarted(), reviewScheduled('spring', '2026-01-05', { everyMonths: 6 })]
const held = reviewHeld('spring', 'On the way', ['Ask Mara', 'Rest'])

it('holds a review, once', () =>
  given(...start)
    .when(holdReview, said)
    .then(held)
    .when(holdReview, { ...said, decisions: ['Ask Mara', 'Rest'] })
    .then())
it('schedules the next one by the cadence, from the day it was held', () =>
  given(...start)
    .when(holdReview, { ...said, next: { review: id('autumn') } }, { now: '2026-08-31T10:00:00.000Z' })
    .then(held, reviewScheduled('autumn', '2027-02-28', { everyMonths: 6 })))
it('schedules the next one for the day that is said', () =>
  given(...start)
    .when(holdReview, { ...said, next: { review: id('autumn'), due: '2026-09-01' } })
    .then(held, reviewScheduled('autumn', '2026-09-01', { everyMonths: 6 })))
it('refuses a next one without day or cadence, or in its own place', () =>
  given(planStarted(), reviewScheduled('spring', '2026-01-05'))
    .when(holdReview, { ...said, next: { review: id('autumn') } })
    .refused('MALFORMED_DAY', { path: ['next', 'due'] })
    .when(holdReview, { ...said, next: { review: id('spring'), due: '2026-09-01' } })
    .refused('DUPLICATE_ID', { path: ['next', 'review'] }))
it('refuses without conclusions, when cancelled, when unknown', () =>
  given(...start, reviewCancelled('spring'))
    .when(holdReview, { ...said, conclusions: '' })
    .refused('TEXT_REQUIRED', { path: ['conclusions'] })
    .when(holdReview, said)
    .refused('REVIEW_NOT_SCHEDULED', { args: { status: 'cancelled' } })
    .when(holdReview, { ...said, review: id('autumn') })
    .refused('UNKNOWN_REVIEW', { path: ['review'] }))
