import { dropStep } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('dropStep', {
  description: 'Drops a step. Needs a reason if it serves a goal.',
  fields: t => ({
    stepId: id(t, 'The step.'),
  }),
  decide:
    ({ stepId: step }) =>
    (plan, facts) =>
      dropStep(plan, { step }, facts),
})
