import { setGoal } from '@plan-ledger/domain'
import { newId } from '../text-input.ts'
import { measureGiven, newGoalFields } from './goal-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('setGoal', {
  description: 'Sets a goal.',
  fields: t => ({
    goalId: newId(t, 'goal'),
    ...newGoalFields(t),
  }),
  decide: ({ goalId, kind, measure, parentId, ...said }, ctx) => {
    const command = {
      goal: goalId ?? ctx.newId(),
      kind: kind ?? 'professional',
      measure: measureGiven(measure),
      parent: parentId,
      statement: said.statement,
      due: said.due,
      relevance: said.relevance,
      confidence: said.confidence,
    }
    return (plan, facts) => setGoal(plan, command, facts)
  },
})
