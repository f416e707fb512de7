import { expect, it } from 'vitest'
import { given, id, interestNoted, interestRemoved, planStarted } from '../testing/words.testing.ts'
import { removeInterest } from './remove-interest.ts'

it('removes once, and keeps what was there', () => {
  const before = given(planStarted(), interestNoted('x'))
  const { plan } = before
    .when(removeInterest, { interest: id('x') })
    .then(interestRemoved('x'))
    .when(removeInterest, { interest: id('x') })
    .then()
  expect(plan.interests[id('x')]).toEqual({
    ...before.plan.interests[id('x')],
    removedAt: '2026-01-05T09:02:00.000Z',
  })
})
it('refuses what the plan does not have', () =>
  given(planStarted())
    .when(removeInterest, { interest: id('x') })
    .refused('UNKNOWN_INTEREST', { path: ['interest'] }))
