import { limits, measureGoal } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('measureGoal', {
  description: 'Records a value of a goal’s measure.',
  fields: t => ({
    goalId: id(t, 'The goal.'),
    value: t.field({ type: 'Decimal', required: true, description: 'The value.' }),
    note: text(t, limits.note, 'A note'),
  }),
  decide:
    ({ goalId: goal, value, note }) =>
    (plan, facts) =>
      measureGoal(plan, { goal, value, note }, facts),
})
