import { expect, it } from 'vitest'
import {
  given,
  id,
  planStarted,
  stepCompleted,
  stepDropped,
  stepPlanned,
  stepReopened,
} from '../testing/words.testing.ts'
import { reopenStep } from './reopen-step.ts'

const step = id('read')

it.each([stepCompleted('read', { worth: 4 }), stepDropped('read')])('reopens: $type', ended => {
  const { plan } = given(planStarted(), stepPlanned('read'), ended)
    .when(reopenStep, { step })
    .then(stepReopened('read'))
    .when(reopenStep, { step })
    .then()
  expect(plan.steps[step]).toMatchObject({ status: 'planned' })
  expect(plan.steps[step]).not.toHaveProperty('worth')
})
it('refuses a step the plan does not have', () =>
  given(planStarted()).when(reopenStep, { step }).refused('UNKNOWN_STEP'))
