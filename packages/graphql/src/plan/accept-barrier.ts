import { acceptBarrier, limits } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('acceptBarrier', {
  description: 'Records that a barrier stays and is lived with.',
  fields: t => ({
    barrierId: id(t, 'The barrier.'),
    note: text(t, limits.note, 'A note'),
  }),
  decide:
    ({ barrierId: barrier, note }) =>
    (plan, facts) =>
      acceptBarrier(plan, { barrier, note }, facts),
})
