import { limits, trySolution } from '@plan-ledger/domain'
import { SolutionOutcomeEnum } from '../enums.ts'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('trySolution', {
  description: 'Records what trying a solution brought. It never resolves the barrier by itself.',
  fields: t => ({
    barrierId: id(t, 'The barrier.'),
    solutionId: id(t, 'The solution.'),
    outcome: t.field({ type: SolutionOutcomeEnum, required: true, description: 'What it brought.' }),
    note: text(t, limits.note, 'A note'),
  }),
  decide:
    ({ barrierId: barrier, solutionId: solution, outcome, note }) =>
    (plan, facts) =>
      trySolution(plan, { barrier, solution, outcome, note }, facts),
})
