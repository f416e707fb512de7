import { expect, it } from 'vitest'
import {
  given,
  id,
  planStarted,
  qualificationRecorded,
  qualificationRemoved,
} from '../testing/words.testing.ts'
import { removeQualification } from './remove-qualification.ts'

it('removes once, and keeps what was there', () => {
  const before = given(planStarted(), qualificationRecorded('x'))
  const { plan } = before
    .when(removeQualification, { qualification: id('x') })
    .then(qualificationRemoved('x'))
    .when(removeQualification, { qualification: id('x') })
    .then()
  expect(plan.qualifications[id('x')]).toEqual({
    ...before.plan.qualifications[id('x')],
    removedAt: '2026-01-05T09:02:00.000Z',
  })
})
it('refuses what the plan does not have', () =>
  given(planStarted())
    .when(removeQualification, { qualification: id('x') })
    .refused('UNKNOWN_QUALIFICATION', { path: ['qualification'] }))
