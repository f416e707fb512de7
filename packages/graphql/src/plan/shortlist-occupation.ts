import { shortlistOccupation } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('shortlistOccupation', {
  description: 'Puts an occupation on the short list; a dropped one comes back so.',
  fields: t => ({
    occupationId: id(t, 'The occupation.'),
  }),
  decide:
    ({ occupationId: occupation }) =>
    (plan, facts) =>
      shortlistOccupation(plan, { occupation }, facts),
})
