import { it } from 'vitest'
import { barrierAccepted, barrierRaised, given, id, planStarted } from '../testing/words.testing.ts'
import { acceptBarrier } from './accept-barrier.ts'

const barrier = id('no budget')

it('accepts a barrier, once', () =>
  given(planStarted(), barrierRaised('no budget'))
    .when(acceptBarrier, { barrier })
    .then(barrierAccepted('no budget'))
    .when(acceptBarrier, { barrier })
    .then())
it('refuses a barrier the plan does not have', () =>
  given(planStarted())
    .when(acceptBarrier, { barrier })
    .refused('UNKNOWN_BARRIER', { path: ['barrier'] }))
