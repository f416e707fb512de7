import { expect, it } from 'vitest'
import {
  barrierFoundUnresolvable,
  barrierRaised,
  barrierResolved,
  given,
  goalSet,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { findBarrierUnresolvable } from './find-barrier-unresolvable.ts'

const barrier = id('no budget')

it('finds a barrier unresolvable, once, and reformulates nothing by itself', () => {
  const { plan } = given(planStarted(), goalSet('lead'), barrierRaised('no budget', { blocks: [id('lead')] }))
    .when(findBarrierUnresolvable, { barrier, note: 'the fund closed' })
    .then(barrierFoundUnresolvable('no budget', 'the fund closed'))
    .when(findBarrierUnresolvable, { barrier })
    .then()
  expect(plan.goals[id('lead')]?.status).toBe('open')
})
it('refuses a barrier that is resolved', () =>
  given(planStarted(), barrierRaised('no budget'), barrierResolved('no budget'))
    .when(findBarrierUnresolvable, { barrier })
    .refused('BARRIER_NOT_OPEN'))
