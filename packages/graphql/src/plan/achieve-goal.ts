import { achieveGoal, limits } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('achieveGoal', {
  description: 'Declares a goal achieved.',
  fields: t => ({
    goalId: id(t, 'The goal.'),
    note: text(t, limits.note, 'A note'),
  }),
  decide:
    ({ goalId: goal, note }) =>
    (plan, facts) =>
      achieveGoal(plan, { goal, note }, facts),
})
