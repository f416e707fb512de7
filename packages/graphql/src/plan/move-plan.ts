import { limits, movePlan } from '@plan-ledger/domain'
import { text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('movePlan', {
  description: 'Moves a plan to another unit of the organisation.',
  fields: t => ({
    unit: text(t, limits.unit, 'The unit; `null` or left out for none'),
  }),
  decide:
    ({ unit }) =>
    (plan, facts) =>
      movePlan(plan, { unit: unit ?? null }, facts),
})
