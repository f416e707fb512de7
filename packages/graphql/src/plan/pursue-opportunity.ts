import { pursueOpportunity } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('pursueOpportunity', {
  description: 'Takes an opportunity up.',
  fields: t => ({
    opportunityId: id(t, 'The opportunity.'),
  }),
  decide:
    ({ opportunityId: opportunity }) =>
    (plan, facts) =>
      pursueOpportunity(plan, { opportunity }, facts),
})
