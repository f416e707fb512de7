import { expect, it } from 'vitest'
import {
  carl,
  checkInAcknowledged,
  checkInRecorded,
  coachAssigned,
  coachReleased,
  given,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { acknowledgeCheckIn } from './acknowledge-check-in.ts'

const week = { checkIn: id('week 1'), note: 'Good' }
const start = [planStarted(), coachAssigned('Carl'), checkInRecorded('week 1')]

it('is acknowledged by the coach, once', () => {
  const { plan } = given(...start)
    .when(acknowledgeCheckIn, week, { actor: carl })
    .then(checkInAcknowledged('week 1', 'Good'))
    .when(acknowledgeCheckIn, { ...week, note: null }, { actor: carl })
    .then()
  expect(plan.checkIns[id('week 1')]?.acknowledged).toMatchObject({ by: { name: 'Carl' }, note: 'Good' })
})
it('is acknowledged by nobody but the present coach', () =>
  given(...start)
    .when(acknowledgeCheckIn, week)
    .refused('NOT_THE_COACH'))
it('is not acknowledged by a coach who was released', () =>
  given(...start, coachReleased('Carl'))
    .when(acknowledgeCheckIn, week, { actor: carl })
    .refused('NOT_THE_COACH'))
it('refuses what was not recorded', () =>
  given(...start)
    .when(acknowledgeCheckIn, { ...week, checkIn: id('week 2') }, { actor: carl })
    .refused('UNKNOWN_CHECK_IN', { path: ['checkIn'] }))
