import { it } from 'vitest'
import { coachAssigned, coachReleased, given, planStarted } from '../testing/words.testing.ts'
import { releaseCoach } from './release-coach.ts'

it('releases the coach, once', () =>
  given(planStarted(), coachAssigned('Carl'))
    .when(releaseCoach, {})
    .then(coachReleased('Carl'))
    .when(releaseCoach, {})
    .then())
it('refuses for a plan that does not exist', () => given().when(releaseCoach, {}).refused('UNKNOWN_PLAN'))
