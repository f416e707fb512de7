import { it } from 'vitest'
import { given, goalAbandoned, goalAchieved, goalSet, id, planStarted } from '../testing/words.testing.ts'
import { abandonGoal } from './abandon-goal.ts'

const goal = id('lead')
const because = { reason: { code: 'life-event' } } as const

it('abandons an open goal and says why', () =>
  given(planStarted(), goalSet('lead')).when(abandonGoal, { goal }, because).then(goalAbandoned('lead')))
it('refuses to abandon without a reason', () =>
  given(planStarted(), goalSet('lead')).when(abandonGoal, { goal }).refused('REASON_REQUIRED'))
it('records nothing for a goal already abandoned', () =>
  given(planStarted(), goalSet('lead'), goalAbandoned('lead')).when(abandonGoal, { goal }).then())
it('refuses to abandon what is achieved', () =>
  given(planStarted(), goalSet('lead'), goalAchieved('lead'))
    .when(abandonGoal, { goal }, because)
    .refused('GOAL_NOT_OPEN', { args: { status: 'achieved' } }))
