import { chooseDirectionVariation } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('chooseDirectionVariation', {
  description: 'Chooses the direction to pursue.',
  fields: t => ({
    variationId: id(t, 'The variation.'),
  }),
  decide:
    ({ variationId: variation }) =>
    (plan, facts) =>
      chooseDirectionVariation(plan, { variation }, facts),
})
