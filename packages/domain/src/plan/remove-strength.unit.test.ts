import { expect, it } from 'vitest'
import { given, id, planStarted, strengthNoted, strengthRemoved } from '../testing/words.testing.ts'
import { removeStrength } from './remove-strength.ts'

it('removes once, and keeps what was there', () => {
  const before = given(planStarted(), strengthNoted('x'))
  const { plan } = before
    .when(removeStrength, { strength: id('x') })
    .then(strengthRemoved('x'))
    .when(removeStrength, { strength: id('x') })
    .then()
  expect(plan.strengths[id('x')]).toEqual({
    ...before.plan.strengths[id('x')],
    removedAt: '2026-01-05T09:02:00.000Z',
  })
})
it('refuses what the plan does not have', () =>
  given(planStarted())
    .when(removeStrength, { strength: id('x') })
    .refused('UNKNOWN_STRENGTH', { path: ['strength'] }))
