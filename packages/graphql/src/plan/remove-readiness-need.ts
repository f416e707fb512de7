import { removeReadinessNeed } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('removeReadinessNeed', {
  description: 'Takes a readiness need that is not met out of a plan; it stays in its past.',
  fields: t => ({
    needId: id(t, 'The need.'),
  }),
  element: ({ needId }) => needId,
  decide:
    ({ needId: need }) =>
    (plan, facts) =>
      removeReadinessNeed(plan, { need }, facts),
})
