import { acknowledgeCheckIn, limits } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('acknowledgeCheckIn', {
  description: 'Says, as the coach, that a check-in was seen.',
  action: 'acknowledgeCheckIn',
  fields: t => ({
    checkInId: id(t, 'The check-in.'),
    note: text(t, limits.note, 'A note'),
  }),
  decide:
    ({ checkInId: checkIn, note }) =>
    (plan, facts) =>
      acknowledgeCheckIn(plan, { checkIn, note }, facts),
})
