import { expect, it } from 'vitest'
import {
  barrierRaised,
  given,
  goalAbandoned,
  goalReformulated,
  goalSet,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { reformulateGoal } from './reformulate-goal.ts'

const start = [planStarted(), goalSet('lead'), barrierRaised('no budget')]
const command = {
  goal: id('lead'),
  successor: id('teach'),
  statement: 'teach',
  kind: 'professional',
  barrier: id('no budget'),
} as const
const because = { reason: { code: 'barrier', cause: id('no budget') } } as const

it('ends a goal in favour of another and keeps the link both ways', () => {
  const { plan } = given(...start)
    .when(reformulateGoal, { ...command, due: '2027-01-31' }, because)
    .then(goalReformulated('lead', 'teach', 'no budget'), goalSet('teach', { due: '2027-01-31' }))
  expect(plan.goals[id('lead')]).toMatchObject({ status: 'reformulated', successor: id('teach') })
  expect(plan.goals[id('teach')]).toMatchObject({ status: 'open', predecessor: id('lead') })
})
it('records nothing for a goal reformulated so already', () =>
  given(...start, goalReformulated('lead', 'teach'), goalSet('teach'))
    .when(reformulateGoal, command, because)
    .then())
it('refuses to reformulate without a reason', () =>
  given(...start)
    .when(reformulateGoal, command)
    .refused('REASON_REQUIRED'))
it('refuses a barrier the plan does not have', () =>
  given(...start)
    .when(reformulateGoal, { ...command, barrier: id('rain') }, because)
    .refused('UNKNOWN_BARRIER', { path: ['barrier'] }))
it('refuses a successor that exists, itself included', () =>
  given(...start)
    .when(reformulateGoal, { ...command, successor: id('lead') }, because)
    .refused('DUPLICATE_ID', { path: ['successor'] }))
it('refuses to reformulate what has ended', () =>
  given(...start, goalAbandoned('lead'))
    .when(reformulateGoal, command, because)
    .refused('GOAL_NOT_OPEN'))
