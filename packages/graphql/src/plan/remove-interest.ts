import { removeInterest } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('removeInterest', {
  description: 'Takes an interest out.',
  fields: t => ({
    interestId: id(t, 'The interest.'),
  }),
  decide:
    ({ interestId: interest }) =>
    (plan, facts) =>
      removeInterest(plan, { interest }, facts),
})
