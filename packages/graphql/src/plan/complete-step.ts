import { completeStep, limits } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('completeStep', {
  description: 'Records that a step was done, and whether it was worth the effort.',
  fields: t => ({
    stepId: id(t, 'The step.'),
    worth: t.int({ description: 'Was it worth the effort? 1 to 5.' }),
    reflection: text(t, limits.text, 'What came of it'),
  }),
  decide:
    ({ stepId: step, worth, reflection }) =>
    (plan, facts) =>
      completeStep(plan, { step, worth, reflection }, facts),
})
