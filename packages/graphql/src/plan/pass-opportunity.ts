import { limits, passOpportunity } from '@plan-ledger/domain'
import { id, requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('passOpportunity', {
  description: 'Lets an opportunity go.',
  fields: t => ({
    opportunityId: id(t, 'The opportunity.'),
    why: requiredText(t, limits.note, 'Why'),
  }),
  decide:
    ({ opportunityId: opportunity, why }) =>
    (plan, facts) =>
      passOpportunity(plan, { opportunity, why }, facts),
})
