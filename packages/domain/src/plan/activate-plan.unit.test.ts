import { it } from 'vitest'
import { given, planActivated, planPaused, planStarted } from '../testing/words.testing.ts'
import { activatePlan } from './activate-plan.ts'

it('turns a draft into a plan that counts', () =>
  given(planStarted()).when(activatePlan, {}).then(planActivated()).when(activatePlan, {}).then())
it('refuses to activate what is paused: that is resumed', () =>
  given(planStarted(), planActivated(), planPaused())
    .when(activatePlan, {})
    .refused('PLAN_NOT_ACTIVE', { args: { status: 'paused' } }))
it('refuses to activate a plan that does not exist', () =>
  given().when(activatePlan, {}).refused('UNKNOWN_PLAN'))
