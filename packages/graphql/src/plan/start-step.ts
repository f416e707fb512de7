import { startStep } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('startStep', {
  description: 'Starts a step.',
  fields: t => ({
    stepId: id(t, 'The step.'),
  }),
  decide:
    ({ stepId: step }) =>
    (plan, facts) =>
      startStep(plan, { step }, facts),
})
