import { it } from 'vitest'
import { given, id, planStarted, stepCompleted, stepPlanned, stepStarted } from '../testing/words.testing.ts'
import { startStep } from './start-step.ts'

it('starts a planned step, once', () =>
  given(planStarted(), stepPlanned('read'))
    .when(startStep, { step: id('read') })
    .then(stepStarted('read'))
    .when(startStep, { step: id('read') })
    .then())
it('refuses a step that is unknown or completed', () =>
  given(planStarted(), stepPlanned('read'), stepCompleted('read'))
    .when(startStep, { step: id('ask') })
    .refused('UNKNOWN_STEP')
    .when(startStep, { step: id('read') })
    .refused('STEP_NOT_OPEN'))
