import { expect, it } from 'vitest'
import { given, id, planStarted, supporterAdded, supporterRemoved } from '../testing/words.testing.ts'
import { removeSupporter } from './remove-supporter.ts'

it('removes once, and keeps what was there', () => {
  const before = given(planStarted(), supporterAdded('x'))
  const { plan } = before
    .when(removeSupporter, { supporter: id('x') })
    .then(supporterRemoved('x'))
    .when(removeSupporter, { supporter: id('x') })
    .then()
  expect(plan.supporters[id('x')]).toEqual({
    ...before.plan.supporters[id('x')],
    removedAt: '2026-01-05T09:02:00.000Z',
  })
})
it('refuses what the plan does not have', () =>
  given(planStarted())
    .when(removeSupporter, { supporter: id('x') })
    .refused('UNKNOWN_SUPPORTER', { path: ['supporter'] }))
