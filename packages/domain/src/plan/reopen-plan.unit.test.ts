import { it } from 'vitest'
import {
  given,
  goalAchieved,
  goalSet,
  id,
  planActivated,
  planClosed,
  planCompleted,
  planReopened,
  planStarted,
} from '../testing/words.testing.ts'
import { achieveGoal } from './achieve-goal.ts'
import { renamePlan } from './rename-plan.ts'
import { reopenPlan } from './reopen-plan.ts'

it.each(['completed', 'closed'] as const)('reopens a %s plan, once', was => {
  given(planStarted(), planActivated(), was === 'closed' ? planClosed() : planCompleted())
    .when(reopenPlan, {})
    .then(planReopened(was))
    .when(reopenPlan, {})
    .then()
})
it('refuses to reopen a draft', () => given(planStarted()).when(reopenPlan, {}).refused('PLAN_NOT_FINISHED'))
it('is all that a finished plan takes', () =>
  given(planStarted(), goalSet('lead'), planClosed())
    .when(achieveGoal, { goal: id('lead') })
    .refused('PLAN_FINISHED', { args: { status: 'closed' } })
    .when(renamePlan, { title: 'Other' })
    .refused('PLAN_FINISHED')
    .when(reopenPlan, {})
    .then(planReopened('closed'))
    .when(achieveGoal, { goal: id('lead') })
    .then(goalAchieved('lead')))
