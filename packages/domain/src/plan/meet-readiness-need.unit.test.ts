import { expect, it } from 'vitest'
import {
  carl,
  given,
  id,
  olga,
  planStarted,
  readinessNeedIdentified,
  readinessNeedMet,
} from '../testing/words.testing.ts'
import { meetReadinessNeed } from './meet-readiness-need.ts'

const met = { need: id('nights'), note: ' Seen ' }
const named = readinessNeedIdentified('nights', { verifier: id('Carl'), verifierName: 'Carl' })

it('is confirmed by the named verifier, once', () => {
  const { plan } = given(planStarted(), named)
    .when(meetReadinessNeed, met, { actor: carl })
    .then(readinessNeedMet('nights', 'Carl', 'Seen'))
    .when(meetReadinessNeed, { ...met, note: null }, { actor: carl })
    .then()
  expect(plan.needs[id('nights')]?.met).toEqual({
    at: '2026-01-05T09:02:00.000Z',
    by: { id: id('Carl'), name: 'Carl' },
    note: 'Seen',
  })
})
it('is confirmed by nobody else, not on behalf of the verifier either', () =>
  given(planStarted(), named)
    .when(meetReadinessNeed, met)
    .refused('NOT_THE_VERIFIER')
    .when(meetReadinessNeed, met, { actor: { ...olga, onBehalfOf: carl.id } })
    .refused('NOT_THE_VERIFIER'))
it('is confirmed by anybody where nobody is named, and says by whom', () =>
  given(planStarted(), readinessNeedIdentified('nights'))
    .when(meetReadinessNeed, { ...met, note: null })
    .then(readinessNeedMet('nights', 'Olga')))
it('refuses what is unknown', () =>
  given(planStarted())
    .when(meetReadinessNeed, met)
    .refused('UNKNOWN_NEED', { path: ['need'] }))
