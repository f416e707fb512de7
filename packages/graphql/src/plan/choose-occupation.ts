import { chooseOccupation } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('chooseOccupation', {
  description: 'Chooses an occupation; the one chosen before is back on the short list.',
  fields: t => ({
    occupationId: id(t, 'The occupation.'),
  }),
  decide:
    ({ occupationId: occupation }) =>
    (plan, facts) =>
      chooseOccupation(plan, { occupation }, facts),
})
