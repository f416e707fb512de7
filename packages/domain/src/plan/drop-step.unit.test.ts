import { it } from 'vitest'
import {
  given,
  goalSet,
  id,
  planStarted,
  stepCompleted,
  stepDropped,
  stepPlanned,
} from '../testing/words.testing.ts'
import { dropStep } from './drop-step.ts'

const step = id('read')
const because = { reason: { code: 'priorities-changed' } } as const

it('drops a step of a goal and says why', () =>
  given(planStarted(), goalSet('lead'), stepPlanned('read', { goal: id('lead') }))
    .when(dropStep, { step }, because)
    .then(stepDropped('read')))
it('refuses to drop a step of a goal without a reason', () =>
  given(planStarted(), goalSet('lead'), stepPlanned('read', { goal: id('lead') }))
    .when(dropStep, { step })
    .refused('REASON_REQUIRED'))
it('asks for no reason where the step serves no goal', () =>
  given(planStarted(), stepPlanned('read')).when(dropStep, { step }).then(stepDropped('read')))
it('records nothing for a step already dropped', () =>
  given(planStarted(), stepPlanned('read'), stepDropped('read')).when(dropStep, { step }).then())
it('refuses to drop what is completed', () =>
  given(planStarted(), stepPlanned('read'), stepCompleted('read'))
    .when(dropStep, { step }, because)
    .refused('STEP_NOT_OPEN'))
