import { expect, it } from 'vitest'
import {
  given,
  id,
  planStarted,
  readinessNeedIdentified,
  readinessNeedMet,
  readinessNeedRevised,
} from '../testing/words.testing.ts'
import { reviseReadinessNeed } from './revise-readiness-need.ts'

const need = id('nights')
const carl = { verifier: id('Carl'), verifierName: 'Carl' }
const cora = { verifier: id('Cora'), verifierName: 'Cora' }
const start = [planStarted(), readinessNeedIdentified('nights', { level: 3, ...carl })]

it('revises content and verifier, old beside new', () => {
  const { plan } = given(...start)
    .when(reviseReadinessNeed, { need, changes: { level: 4 }, ...cora })
    .then(
      readinessNeedRevised('nights', {
        changes: { level: { old: 3, new: 4 } },
        ...cora,
        oldVerifier: id('Carl'),
        oldVerifierName: 'Carl',
      }),
    )
    .when(reviseReadinessNeed, { need, changes: { level: 4 }, ...cora })
    .then()
  expect(plan.needs[need]).toMatchObject({ level: 4, verifier: { name: 'Cora' } })
})
it('leaves a verifier who is not mentioned, and takes one away for null', () => {
  const { plan } = given(...start)
    .when(reviseReadinessNeed, { need, changes: { level: null } })
    .then(readinessNeedRevised('nights', { changes: { level: { old: 3 } } }))
    .when(reviseReadinessNeed, { need, verifier: null })
    .then(readinessNeedRevised('nights', { oldVerifier: id('Carl'), oldVerifierName: 'Carl' }))
  expect(plan.needs[need]).not.toHaveProperty('verifier')
})
it('refuses what is met or unknown', () =>
  given(...start, readinessNeedMet('nights', 'Carl'))
    .when(reviseReadinessNeed, { need, changes: { level: 4 } })
    .refused('NEED_MET')
    .when(reviseReadinessNeed, { need: id('days'), changes: { level: 4 } })
    .refused('UNKNOWN_NEED'))
