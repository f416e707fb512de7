import { findBarrierUnresolvable, limits } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('findBarrierUnresolvable', {
  description: 'Records that a barrier can’t be overcome; what it blocks is to be reformulated.',
  fields: t => ({
    barrierId: id(t, 'The barrier.'),
    note: text(t, limits.note, 'A note'),
  }),
  decide:
    ({ barrierId: barrier, note }) =>
    (plan, facts) =>
      findBarrierUnresolvable(plan, { barrier, note }, facts),
})
