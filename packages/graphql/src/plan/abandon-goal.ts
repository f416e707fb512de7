import { abandonGoal } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('abandonGoal', {
  description: 'Gives up a goal. Needs a reason.',
  fields: t => ({
    goalId: id(t, 'The goal.'),
  }),
  decide:
    ({ goalId: goal }) =>
    (plan, facts) =>
      abandonGoal(plan, { goal }, facts),
})
