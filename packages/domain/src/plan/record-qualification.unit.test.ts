import { expect, it } from 'vitest'
import { given, id, planStarted, qualificationRecorded } from '../testing/words.testing.ts'
import { recordQualification } from './record-qualification.ts'

const operator = {
  qualification: id('operator'),
  kind: 'certification',
  title: 'operator',
  issuer: 'Harbour school',
  obtained: '2019-04-30',
  expires: null,
  years: null,
  note: null,
} as const
const said = { issuer: 'Harbour school', obtained: '2019-04-30' }

it('records a qualification, once, and revises it under its id', () => {
  const old = { kind: 'certification', title: 'operator', ...said } as const
  const { plan } = given(planStarted())
    .when(recordQualification, operator)
    .then(qualificationRecorded('operator', said))
    .when(recordQualification, operator)
    .then()
    .when(recordQualification, { ...operator, issuer: null, years: 6 })
    .then(qualificationRecorded('operator', { old, obtained: '2019-04-30', years: 6 }))
  expect(plan.qualifications[id('operator')]).not.toHaveProperty('issuer')
})
it.each([
  ['kind', 'hobby', 'OUT_OF_RANGE'],
  ['title', '', 'TEXT_REQUIRED'],
  ['obtained', '2019-02-30', 'MALFORMED_DAY'],
  ['years', 81, 'OUT_OF_RANGE'],
] as const)('refuses %s %j', (field, value, code) => {
  given(planStarted())
    .when(recordQualification, { ...operator, [field]: value })
    .refused(code, { path: [field] })
})
