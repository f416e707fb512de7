import { it } from 'vitest'
import {
  barrierAccepted,
  barrierRaised,
  barrierRevised,
  given,
  goalSet,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { reviseBarrier } from './revise-barrier.ts'

const barrier = id('no budget')
const start = [planStarted(), goalSet('lead'), barrierRaised('no budget', { blocks: [id('lead')] })]

it('keeps the old beside the new of just what changed', () =>
  given(...start)
    .when(reviseBarrier, { barrier, changes: { severity: 5, category: 'time', blocks: null } })
    .then(barrierRevised('no budget', { severity: { old: 3, new: 5 }, blocks: { old: [id('lead')] } })))
it('records nothing when all stands so already', () =>
  given(...start)
    .when(reviseBarrier, { barrier, changes: { description: 'no budget ', severity: 3 } })
    .then())
it('refuses to block what the plan does not have', () =>
  given(...start)
    .when(reviseBarrier, { barrier, changes: { blocks: [id('read')] } })
    .refused('UNKNOWN_ELEMENT', { path: ['blocks', '0'] }))
it('refuses a barrier that is unknown or ended', () =>
  given(...start, barrierAccepted('no budget'))
    .when(reviseBarrier, { barrier: id('rain'), changes: { severity: 1 } })
    .refused('UNKNOWN_BARRIER')
    .when(reviseBarrier, { barrier, changes: { severity: 1 } })
    .refused('BARRIER_NOT_OPEN', { args: { status: 'accepted' } }))
