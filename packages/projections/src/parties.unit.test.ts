import { foldPlan, type PlanEventBody } from '@plan-ledger/domain'
import {
  baselineProposed,
  coachAssigned,
  history,
  id,
  planStarted,
  readinessNeedIdentified,
  readinessNeedMet,
  supporterAdded,
  supporterRemoved,
} from '@plan-ledger/domain/testing'
import { expect, it } from 'vitest'
import { partiesOf } from './parties.ts'

const parties = (...events: readonly PlanEventBody[]) =>
  partiesOf(foldPlan(history(planStarted(), coachAssigned('Carl'), ...events))!)

it('are supporters who are members, until they are removed', () => {
  const sol = supporterAdded('Sol', { role: 'mentor', member: id('Sol') })
  expect(parties(supporterAdded('somebody outside', { role: 'mentor' }))).toEqual([])
  expect(parties(sol)).toEqual([id('Sol')])
  expect(parties(sol, supporterRemoved('Sol'))).toEqual([])
})

it('are verifiers, until the need is met', () => {
  const need = readinessNeedIdentified('to be heard', { verifier: id('Vera'), verifierName: 'Vera' })
  expect(parties(need)).toEqual([id('Vera')])
  expect(parties(need, readinessNeedMet('to be heard', 'Vera'))).toEqual([])
})

it('are not whoever was asked to sign: who is neither owner, coach nor supporter any more has no part', () => {
  expect(parties(baselineProposed('spring', 1, 'Olga', 'Carl', 'Cem'))).toEqual([])
})
