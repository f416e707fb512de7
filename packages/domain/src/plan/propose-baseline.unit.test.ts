import { expect, it } from 'vitest'
import {
  baselineProposed,
  coachAssigned,
  given,
  goalSet,
  id,
  planStarted,
  supporterAdded,
  supporterRemoved,
} from '../testing/words.testing.ts'
import { proposeBaseline } from './propose-baseline.ts'

const spring = { baseline: id('spring'), name: 'spring', version: null, signers: null }
const start = [planStarted(), coachAssigned('Carl'), goalSet('lead')]

it('puts the present version before owner and coach, once', () => {
  const { plan } = given(...start)
    .when(proposeBaseline, spring)
    .then(baselineProposed('spring', 3, 'Olga', 'Carl'))
    .when(proposeBaseline, spring)
    .then()
  expect(plan.baselines[id('spring')]).toMatchObject({
    status: 'proposed',
    version: 3,
    proposedBy: { name: 'Olga' },
    signatures: [],
  })
})
it('puts an earlier version before those who are named', () =>
  given(...start, supporterAdded('Mara', { member: id('a member') }))
    .when(proposeBaseline, { ...spring, version: 2, signers: [id('Olga'), id('a member')] })
    .then(baselineProposed('spring', 2, 'Olga', 'a member')))
it('refuses a version that is not there yet', () =>
  given(...start)
    .when(proposeBaseline, { ...spring, version: 4 })
    .refused('OUT_OF_RANGE', { path: ['version'], args: { min: 1, max: 3 } }))
it('refuses signers who have no part in the plan, or none any more', () =>
  given(...start, supporterAdded('Mara'), supporterRemoved('Mara'))
    .when(proposeBaseline, { ...spring, signers: [id('Olga'), id('Mara')] })
    .refused('UNKNOWN_SIGNER', { path: ['signers', '1'] }))
it('refuses the id of another baseline and one without a name', () =>
  given(...start, baselineProposed('spring', 1, 'Olga'))
    .when(proposeBaseline, { ...spring, name: 'autumn' })
    .refused('DUPLICATE_ID', { path: ['baseline'] })
    .when(proposeBaseline, { ...spring, baseline: id('autumn'), name: '' })
    .refused('TEXT_REQUIRED', { path: ['name'] }))
