import { expect, it } from 'vitest'
import {
  barrierRaised,
  given,
  id,
  planStarted,
  solutionProposed,
  solutionTried,
} from '../testing/words.testing.ts'
import { trySolution } from './try-solution.ts'

const start = [planStarted(), barrierRaised('no budget'), solutionProposed('no budget', 'fund')]
const failed = { barrier: id('no budget'), solution: id('fund'), outcome: 'failed', note: 'refused' } as const

it('records how a solution went, and that it went otherwise later', () =>
  given(...start)
    .when(trySolution, failed)
    .then(solutionTried('no budget', 'fund', 'failed', 'refused'))
    .when(trySolution, { ...failed, outcome: 'worked', note: null })
    .then(solutionTried('no budget', 'fund', 'worked')))
it('does not resolve the barrier when the solution worked', () => {
  const { plan } = given(...start)
    .when(trySolution, { ...failed, outcome: 'worked' })
    .then(solutionTried('no budget', 'fund', 'worked', 'refused'))
  expect(plan.barriers[id('no budget')]).toMatchObject({
    status: 'raised',
    solutions: [{ status: 'worked' }],
  })
})
it('records nothing when that is known', () =>
  given(...start, solutionTried('no budget', 'fund', 'failed', 'refused'))
    .when(trySolution, failed)
    .then())
it('refuses a solution nobody proposed', () =>
  given(...start)
    .when(trySolution, { ...failed, solution: id('loan') })
    .refused('UNKNOWN_SOLUTION', { path: ['solution'] }))
