import { expect, it } from 'vitest'
import { given, id, planStarted, readinessNeedIdentified } from '../testing/words.testing.ts'
import { identifyReadinessNeed } from './identify-readiness-need.ts'

const nights = {
  need: id('one night alone'),
  kind: 'demonstration',
  description: 'one night alone',
  level: 3,
  shownTo: 'The head of maintenance',
  verifier: id('Carl'),
  verifierName: 'Carl',
} as const
const said = { kind: 'demonstration', level: 3, shownTo: 'The head of maintenance' } as const
const carl = { verifier: id('Carl'), verifierName: 'Carl' }

it('identifies a need with its verifier, once', () => {
  const { plan } = given(planStarted())
    .when(identifyReadinessNeed, nights)
    .then(readinessNeedIdentified('one night alone', { ...said, ...carl }))
    .when(identifyReadinessNeed, nights)
    .then()
  expect(plan.needs[id('one night alone')]?.verifier).toEqual({ id: id('Carl'), name: 'Carl' })
  expect(plan.needs[id('one night alone')]).not.toHaveProperty('met')
})
it('identifies one that anybody may confirm', () =>
  given(planStarted())
    .when(identifyReadinessNeed, { ...nights, verifier: null, verifierName: 'Carl' })
    .then(readinessNeedIdentified('one night alone', said)))
it('refuses a verifier without a name, a level beyond the scale, the id of another', () =>
  given(planStarted(), readinessNeedIdentified('rest'))
    .when(identifyReadinessNeed, { ...nights, verifierName: null })
    .refused('TEXT_REQUIRED', { path: ['verifierName'] })
    .when(identifyReadinessNeed, { ...nights, level: 6 })
    .refused('OUT_OF_RANGE', { path: ['level'] })
    .when(identifyReadinessNeed, { ...nights, need: id('rest') })
    .refused('DUPLICATE_ID', { path: ['need'] }))
