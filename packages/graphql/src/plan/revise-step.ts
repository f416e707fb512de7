import { limits, reviseStep } from '@plan-ledger/domain'
import { StepKindEnum } from '../enums.ts'
import { id, notCleared, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'
import { resourcesGiven, stepFields } from './step-input.ts'

planMutation('reviseStep', {
  description: 'Revises a step: a key left out stays as it is, `null` clears it.',
  fields: t => ({
    stepId: id(t, 'The step.'),
    action: text(t, limits.statement, 'What is to be done'),
    kind: t.field({ type: StepKindEnum, description: 'What sort of action.' }),
    ...stepFields(t),
  }),
  decide: ({ stepId, goalId, kind, resources, ...said }, ctx) => {
    const changes = {
      action: notCleared(said.action),
      kind: notCleared(kind),
      goal: goalId,
      resources: resourcesGiven(resources, ctx),
      due: said.due,
      durationDays: said.durationDays,
      impact: said.impact,
      urgency: said.urgency,
      dependsOn: said.dependsOn,
    }
    return (plan, facts) => reviseStep(plan, { step: stepId, changes }, facts)
  },
})
