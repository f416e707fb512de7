import { it } from 'vitest'
import {
  barrierAccepted,
  barrierRaised,
  barrierResolved,
  given,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { resolveBarrier } from './resolve-barrier.ts'

const barrier = id('no budget')

it('resolves a barrier, once', () =>
  given(planStarted(), barrierRaised('no budget'))
    .when(resolveBarrier, { barrier, note: ' the fund pays' })
    .then(barrierResolved('no budget', 'the fund pays'))
    .when(resolveBarrier, { barrier })
    .then())
it('refuses a barrier that ended otherwise', () =>
  given(planStarted(), barrierRaised('no budget'), barrierAccepted('no budget'))
    .when(resolveBarrier, { barrier })
    .refused('BARRIER_NOT_OPEN', { args: { status: 'accepted' } }))
it('does not swallow another note on a resolved barrier', () =>
  given(planStarted(), barrierRaised('no budget'), barrierResolved('no budget'))
    .when(resolveBarrier, { barrier, note: 'or so' })
    .refused('BARRIER_NOT_OPEN'))
