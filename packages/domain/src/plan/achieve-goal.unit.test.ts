import { it } from 'vitest'
import { given, goalAbandoned, goalAchieved, goalSet, id, planStarted } from '../testing/words.testing.ts'
import { achieveGoal } from './achieve-goal.ts'

const goal = id('lead')

it('achieves an open goal without asking why', () =>
  given(planStarted(), goalSet('lead'))
    .when(achieveGoal, { goal, note: ' done ' })
    .then(goalAchieved('lead', 'done')))
it('records nothing for a goal already achieved', () =>
  given(planStarted(), goalSet('lead'), goalAchieved('lead', 'done'))
    .when(achieveGoal, { goal })
    .then()
    .when(achieveGoal, { goal, note: 'done' })
    .then())
it('does not swallow another note: that needs the goal reopened', () =>
  given(planStarted(), goalSet('lead'), goalAchieved('lead', 'done'))
    .when(achieveGoal, { goal, note: 'half done' })
    .refused('GOAL_NOT_OPEN', { args: { status: 'achieved' } }))
it('refuses a goal the plan does not have, or has abandoned', () =>
  given(planStarted(), goalSet('teach'), goalAbandoned('teach'))
    .when(achieveGoal, { goal })
    .refused('UNKNOWN_GOAL')
    .when(achieveGoal, { goal: id('teach') })
    .refused('GOAL_NOT_OPEN', { args: { status: 'abandoned' } }))
it('refuses what would have happened in the future', () =>
  given(planStarted(), goalSet('lead'))
    .when(achieveGoal, { goal }, { now: '2026-02-01T00:00:00.000Z', occurredAt: '2026-02-01T00:00:00.001Z' })
    .refused('IN_THE_FUTURE', { path: ['occurredAt'] }))
it('takes what happens this very moment', () =>
  given(planStarted(), goalSet('lead'))
    .when(achieveGoal, { goal }, { now: '2026-02-01T00:00:00.000Z', occurredAt: '2026-02-01T00:00:00.000Z' })
    .then(goalAchieved('lead')))
it('refuses what would have happened before the plan was started', () =>
  given(planStarted(), goalSet('lead'))
    .when(achieveGoal, { goal }, { occurredAt: '2026-01-05T08:59:59.999Z' })
    .refused('BEFORE_THE_PLAN', { args: { startedAt: '2026-01-05T09:00:00.000Z' } }))
it('refuses a time that is not spelled as stored', () =>
  given(planStarted(), goalSet('lead'))
    .when(achieveGoal, { goal }, { occurredAt: '2026-01-05T10:00:00Z' })
    .refused('MALFORMED_INSTANT'))
