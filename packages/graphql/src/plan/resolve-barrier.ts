import { limits, resolveBarrier } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('resolveBarrier', {
  description: 'Records that a barrier was overcome.',
  fields: t => ({
    barrierId: id(t, 'The barrier.'),
    note: text(t, limits.note, 'A note'),
  }),
  decide:
    ({ barrierId: barrier, note }) =>
    (plan, facts) =>
      resolveBarrier(plan, { barrier, note }, facts),
})
