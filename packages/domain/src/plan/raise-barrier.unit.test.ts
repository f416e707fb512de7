import { it } from 'vitest'
import { barrierRaised, given, goalSet, id, planStarted, stepPlanned } from '../testing/words.testing.ts'
import { raiseBarrier } from './raise-barrier.ts'

const budget = { barrier: id('no budget'), description: 'no budget', category: 'money', severity: 4 } as const

it('raises a barrier before goals and steps', () =>
  given(planStarted(), goalSet('lead'), stepPlanned('read'))
    .when(raiseBarrier, { ...budget, blocks: [id('lead'), id('read')] })
    .then(barrierRaised('no budget', { category: 'money', severity: 4, blocks: [id('lead'), id('read')] })))
it('records nothing when the barrier stands so already', () =>
  given(planStarted(), barrierRaised('no budget', { category: 'money', severity: 4 }))
    .when(raiseBarrier, { ...budget, blocks: [] })
    .then())
it('refuses to block what the plan does not have', () =>
  given(planStarted(), goalSet('lead'))
    .when(raiseBarrier, { ...budget, blocks: [id('lead'), id('read')] })
    .refused('UNKNOWN_ELEMENT', { path: ['blocks', '1'] }))
it.each([
  ['description', ' ', 'TEXT_REQUIRED'],
  ['category', 'weather', 'OUT_OF_RANGE'],
  ['severity', 6, 'OUT_OF_RANGE'],
] as const)('refuses %s %j', (field, value, code) => {
  given(planStarted())
    .when(raiseBarrier, { ...budget, [field]: value })
    .refused(code, { path: [field] })
})
