import { expect, it } from 'vitest'
import {
  given,
  goalAbandoned,
  goalAchieved,
  goalReformulated,
  goalReopened,
  goalSet,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { reopenGoal } from './reopen-goal.ts'

it.each([goalAchieved('lead', 'done'), goalAbandoned('lead'), goalReformulated('lead', 'teach')])(
  'reopens: $type',
  ended => {
    given(planStarted(), goalSet('lead'), ended)
      .when(reopenGoal, { goal: id('lead') })
      .then(goalReopened('lead'))
      .when(reopenGoal, { goal: id('lead') })
      .then()
  },
)
it('takes back what was said when the goal was achieved', () => {
  const { plan } = given(planStarted(), goalSet('lead'), goalAchieved('lead', 'done'))
    .when(reopenGoal, { goal: id('lead') })
    .then(goalReopened('lead'))
  expect(plan.goals[id('lead')]).not.toHaveProperty('note')
})
it('refuses a goal the plan does not have', () =>
  given(planStarted())
    .when(reopenGoal, { goal: id('lead') })
    .refused('UNKNOWN_GOAL'))
