import { removeQualification } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('removeQualification', {
  description: 'Takes a qualification out.',
  fields: t => ({
    qualificationId: id(t, 'The qualification.'),
  }),
  decide:
    ({ qualificationId: qualification }) =>
    (plan, facts) =>
      removeQualification(plan, { qualification }, facts),
})
