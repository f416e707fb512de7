import { secureResource } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('secureResource', {
  description: 'Records that something a step needs is there.',
  fields: t => ({
    stepId: id(t, 'The step.'),
    resourceId: id(t, 'What it needs.'),
  }),
  decide:
    ({ stepId: step, resourceId: resource }) =>
    (plan, facts) =>
      secureResource(plan, { step, resource }, facts),
})
