import { it } from 'vitest'
import {
  barrierRaised,
  barrierResolved,
  given,
  id,
  planStarted,
  solutionProposed,
} from '../testing/words.testing.ts'
import { proposeSolution } from './propose-solution.ts'

const fund = { barrier: id('no budget'), solution: id('fund'), description: 'fund' }
const start = [planStarted(), barrierRaised('no budget')]

it('proposes a solution, once', () =>
  given(...start)
    .when(proposeSolution, fund)
    .then(solutionProposed('no budget', 'fund'))
    .when(proposeSolution, fund)
    .then())
it('refuses the id of another solution', () =>
  given(...start, solutionProposed('no budget', 'fund'))
    .when(proposeSolution, { ...fund, description: 'loan' })
    .refused('DUPLICATE_ID', { path: ['solution'] }))
it('refuses for a barrier that is unknown or resolved', () =>
  given(...start, barrierResolved('no budget'))
    .when(proposeSolution, fund)
    .refused('BARRIER_NOT_OPEN')
    .when(proposeSolution, { ...fund, barrier: id('rain') })
    .refused('UNKNOWN_BARRIER'))
it('refuses one more than the limit', () =>
  given(...start, ...Array.from({ length: 50 }, (_, n) => solutionProposed('no budget', `idea ${n}`)))
    .when(proposeSolution, fund)
    .refused('TOO_MANY', { args: { limit: 50 } }))
