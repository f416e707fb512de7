import { limits, planStep } from '@plan-ledger/domain'
import { StepKindEnum } from '../enums.ts'
import { newId, requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'
import { resourcesGiven, stepFields } from './step-input.ts'

planMutation('planStep', {
  description: 'Plans a step.',
  fields: t => ({
    stepId: newId(t, 'step'),
    action: requiredText(t, limits.statement, 'What is to be done'),
    kind: t.field({ type: StepKindEnum, defaultValue: 'other', description: 'What sort of action.' }),
    ...stepFields(t),
  }),
  decide: ({ stepId, goalId, kind, resources, ...said }, ctx) => {
    const command = {
      step: stepId ?? ctx.newId(),
      goal: goalId,
      kind: kind ?? 'other',
      resources: resourcesGiven(resources, ctx),
      action: said.action,
      due: said.due,
      durationDays: said.durationDays,
      impact: said.impact,
      urgency: said.urgency,
      dependsOn: said.dependsOn,
    }
    return (plan, facts) => planStep(plan, command, facts)
  },
})
