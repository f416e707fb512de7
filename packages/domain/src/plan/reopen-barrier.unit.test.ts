import { expect, it } from 'vitest'
import {
  barrierAccepted,
  barrierFoundUnresolvable,
  barrierRaised,
  barrierReopened,
  barrierResolved,
  given,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { reopenBarrier } from './reopen-barrier.ts'

const barrier = id('no budget')

it.each([
  barrierResolved('no budget', 'so'),
  barrierAccepted('no budget'),
  barrierFoundUnresolvable('no budget'),
])('reopens: $type', ended => {
  const { plan } = given(planStarted(), barrierRaised('no budget'), ended)
    .when(reopenBarrier, { barrier })
    .then(barrierReopened('no budget'))
    .when(reopenBarrier, { barrier })
    .then()
  expect(plan.barriers[barrier]).not.toHaveProperty('note')
})
it('refuses a barrier the plan does not have', () =>
  given(planStarted()).when(reopenBarrier, { barrier }).refused('UNKNOWN_BARRIER'))
