import { limits, meetReadinessNeed } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('meetReadinessNeed', {
  description: 'Confirms that a readiness need is met; where a verifier is named, only they can.',
  action: 'confirmNeed',
  fields: t => ({
    needId: id(t, 'The need.'),
    note: text(t, limits.note, 'A note'),
  }),
  element: ({ needId }) => needId,
  decide:
    ({ needId: need, note }) =>
    (plan, facts) =>
      meetReadinessNeed(plan, { need, note }, facts),
})
