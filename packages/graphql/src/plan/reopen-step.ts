import { reopenStep } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('reopenStep', {
  description: 'Takes up a step again after its end.',
  fields: t => ({
    stepId: id(t, 'The step.'),
  }),
  decide:
    ({ stepId: step }) =>
    (plan, facts) =>
      reopenStep(plan, { step }, facts),
})
