import { it } from 'vitest'
import { given, planActivated, planPaused, planStarted } from '../testing/words.testing.ts'
import { pausePlan } from './pause-plan.ts'

it('pauses an active plan, once', () =>
  given(planStarted(), planActivated()).when(pausePlan, {}).then(planPaused()).when(pausePlan, {}).then())
it('refuses to pause a draft', () =>
  given(planStarted())
    .when(pausePlan, {})
    .refused('PLAN_NOT_ACTIVE', { args: { status: 'drafted' } }))
