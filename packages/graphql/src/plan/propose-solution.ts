import { limits, proposeSolution } from '@plan-ledger/domain'
import { id, newId, requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('proposeSolution', {
  description: 'Proposes a way to overcome a barrier.',
  fields: t => ({
    barrierId: id(t, 'The barrier.'),
    solutionId: newId(t, 'solution'),
    description: requiredText(t, limits.text, 'What could be done'),
  }),
  decide: ({ barrierId: barrier, solutionId, description }, ctx) => {
    const solution = solutionId ?? ctx.newId()
    return (plan, facts) => proposeSolution(plan, { barrier, solution, description }, facts)
  },
})
