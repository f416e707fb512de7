import { it } from 'vitest'
import {
  given,
  id,
  planStarted,
  stepCompleted,
  stepDropped,
  stepPlanned,
  stepStarted,
} from '../testing/words.testing.ts'
import { completeStep } from './complete-step.ts'

const step = id('read')

it('completes an open step', () =>
  given(planStarted(), stepPlanned('read'))
    .when(completeStep, { step, worth: 4, reflection: ' worth it ' })
    .then(stepCompleted('read', { worth: 4, reflection: 'worth it' })))
it('records nothing for a step already complete', () =>
  given(planStarted(), stepPlanned('read'), stepStarted('read'), stepCompleted('read', { worth: 4 }))
    .when(completeStep, { step })
    .then()
    .when(completeStep, { step, worth: 4, reflection: '' })
    .then())
it('does not swallow a second opinion on a completed step', () =>
  given(planStarted(), stepPlanned('read'), stepCompleted('read', { worth: 4 }))
    .when(completeStep, { step, worth: 2 })
    .refused('STEP_NOT_OPEN', { args: { status: 'completed' } }))
it('refuses a step the plan does not have', () =>
  given(planStarted())
    .when(completeStep, { step })
    .refused('UNKNOWN_STEP', { path: ['step'] }))
it('refuses a step that was dropped', () =>
  given(planStarted(), stepPlanned('read'), stepDropped('read'))
    .when(completeStep, { step })
    .refused('STEP_NOT_OPEN'))
it('refuses a worth off the scale', () =>
  given(planStarted(), stepPlanned('read'))
    .when(completeStep, { step, worth: 6 })
    .refused('OUT_OF_RANGE', { path: ['worth'], args: { min: 1, max: 5 } }))
