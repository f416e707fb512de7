import { it } from 'vitest'
import { coachAssigned, coachReleased, given, id, planStarted } from '../testing/words.testing.ts'
import { assignCoach } from './assign-coach.ts'

const carl = { coach: id('Carl'), coachName: 'Carl' }

it('assigns a coach, and releases the one before', () =>
  given(planStarted())
    .when(assignCoach, carl)
    .then(coachAssigned('Carl'))
    .when(assignCoach, { coach: id('Cora'), coachName: 'Cora' })
    .then(coachReleased('Carl'), coachAssigned('Cora')))
it('records nothing when it is the coach already, whatever the name is now', () =>
  given(planStarted(), coachAssigned('Carl'))
    .when(assignCoach, { ...carl, coachName: 'Carl-Otto' })
    .then())
it('refuses a coach without a name', () =>
  given(planStarted())
    .when(assignCoach, { ...carl, coachName: '' })
    .refused('TEXT_REQUIRED', { path: ['coachName'] }))
