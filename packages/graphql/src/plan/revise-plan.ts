import { limits, revisePlan } from '@plan-ledger/domain'
import { requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('revisePlan', {
  description: 'Groups the changes since the last named revision under a name.',
  action: 'reviewPlan',
  fields: t => ({
    name: requiredText(t, limits.name, 'Name of the revision'),
    summary: requiredText(t, limits.summary, 'What changed and why'),
  }),
  decide:
    ({ name, summary }) =>
    (plan, facts) =>
      revisePlan(plan, { name, summary }, facts),
})
