import { dropOccupation, limits } from '@plan-ledger/domain'
import { id, requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('dropOccupation', {
  description: 'Drops an occupation from the funnel.',
  fields: t => ({
    occupationId: id(t, 'The occupation.'),
    why: requiredText(t, limits.note, 'Why'),
  }),
  decide:
    ({ occupationId: occupation, why }) =>
    (plan, facts) =>
      dropOccupation(plan, { occupation, why }, facts),
})
