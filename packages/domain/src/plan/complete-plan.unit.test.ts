import { it } from 'vitest'
import {
  given,
  goalAchieved,
  goalSet,
  planActivated,
  planClosed,
  planCompleted,
  planStarted,
  stepCompleted,
  stepPlanned,
  stepStarted,
} from '../testing/words.testing.ts'
import { completePlan } from './complete-plan.ts'

it('completes an active plan and counts what stays unfinished', () =>
  given(
    planStarted(),
    planActivated(),
    goalSet('lead'),
    goalSet('teach'),
    goalAchieved('teach'),
    stepPlanned('read'),
    stepPlanned('ask'),
    stepStarted('ask'),
    stepPlanned('write'),
    stepCompleted('write'),
  )
    .when(completePlan, {})
    .then(planCompleted(1, 2)))
it('records nothing for a completed plan', () =>
  given(planStarted(), planActivated(), planCompleted()).when(completePlan, {}).then())
it('refuses to complete a draft', () =>
  given(planStarted()).when(completePlan, {}).refused('PLAN_NOT_ACTIVE'))
it('refuses to complete a closed plan', () =>
  given(planStarted(), planClosed())
    .when(completePlan, {})
    .refused('PLAN_FINISHED', { args: { status: 'closed' } }))
