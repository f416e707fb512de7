import { reopenBarrier } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('reopenBarrier', {
  description: 'Records that a barrier is in the way again.',
  fields: t => ({
    barrierId: id(t, 'The barrier.'),
  }),
  decide:
    ({ barrierId: barrier }) =>
    (plan, facts) =>
      reopenBarrier(plan, { barrier }, facts),
})
