import { expect, it } from 'vitest'
import {
  given,
  id,
  planStarted,
  readinessNeedIdentified,
  readinessNeedMet,
  readinessNeedRemoved,
} from '../testing/words.testing.ts'
import { identifyReadinessNeed } from './identify-readiness-need.ts'
import { meetReadinessNeed } from './meet-readiness-need.ts'
import { removeReadinessNeed } from './remove-readiness-need.ts'
import { reviseReadinessNeed } from './revise-readiness-need.ts'

const need = id('nights')
const content = { kind: 'knowledge', description: 'Night shifts' } as const

it('removes once, and keeps what was there', () => {
  const before = given(planStarted(), readinessNeedIdentified('nights'))
  const { plan } = before
    .when(removeReadinessNeed, { need })
    .then(readinessNeedRemoved('nights'))
    .when(removeReadinessNeed, { need })
    .then()
  expect(plan.needs[need]).toEqual({ ...before.plan.needs[need], removedAt: '2026-01-05T09:02:00.000Z' })
})
it('is neither confirmed nor revised any more', () =>
  given(planStarted(), readinessNeedIdentified('nights'), readinessNeedRemoved('nights'))
    .when(meetReadinessNeed, { need })
    .refused('UNKNOWN_NEED', { path: ['need'] })
    .when(reviseReadinessNeed, { need, changes: { level: 3 } })
    .refused('UNKNOWN_NEED', { path: ['need'] }))
it('is back once it is identified again, as old as it was', () => {
  const before = given(planStarted(), readinessNeedIdentified('nights', content))
  const { plan } = before
    .when(removeReadinessNeed, { need })
    .then(readinessNeedRemoved('nights'))
    .when(identifyReadinessNeed, { need, ...content, level: 2 })
    .then(readinessNeedIdentified('nights', { ...content, level: 2 }))
  expect(plan.needs[need]).toEqual({ ...before.plan.needs[need], level: 2 })
})
it('leaves what was confirmed', () =>
  given(planStarted(), readinessNeedIdentified('nights'), readinessNeedMet('nights', 'Carl'))
    .when(removeReadinessNeed, { need })
    .refused('NEED_MET', { path: ['need'] }))
it('refuses what the plan does not have', () =>
  given(planStarted())
    .when(removeReadinessNeed, { need })
    .refused('UNKNOWN_NEED', { path: ['need'] }))
