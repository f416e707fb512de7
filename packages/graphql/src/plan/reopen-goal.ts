import { reopenGoal } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('reopenGoal', {
  description: 'Takes up a goal again after its end.',
  fields: t => ({
    goalId: id(t, 'The goal.'),
  }),
  decide:
    ({ goalId: goal }) =>
    (plan, facts) =>
      reopenGoal(plan, { goal }, facts),
})
