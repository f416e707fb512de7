import { it } from 'vitest'
import {
  given,
  goalSet,
  planActivated,
  planClosed,
  planCompleted,
  planStarted,
} from '../testing/words.testing.ts'
import { closePlan } from './close-plan.ts'

it('closes a plan in whatever state and counts what stays unfinished', () =>
  given(planStarted(), goalSet('lead'), goalSet('teach')).when(closePlan, {}).then(planClosed(2, 0)))
it('records nothing for a closed plan', () => given(planStarted(), planClosed()).when(closePlan, {}).then())
it('refuses to close a completed plan', () =>
  given(planStarted(), planActivated(), planCompleted()).when(closePlan, {}).refused('PLAN_FINISHED'))
it('refuses to close a plan that does not exist', () => given().when(closePlan, {}).refused('UNKNOWN_PLAN'))
