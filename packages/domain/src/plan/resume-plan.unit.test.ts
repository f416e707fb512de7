import { it } from 'vitest'
import { given, planActivated, planPaused, planResumed, planStarted } from '../testing/words.testing.ts'
import { resumePlan } from './resume-plan.ts'

it('resumes a paused plan, once', () =>
  given(planStarted(), planActivated(), planPaused())
    .when(resumePlan, {})
    .then(planResumed())
    .when(resumePlan, {})
    .then())
it('refuses to resume a draft', () =>
  given(planStarted())
    .when(resumePlan, {})
    .refused('PLAN_NOT_ACTIVE', { args: { status: 'drafted' } }))
