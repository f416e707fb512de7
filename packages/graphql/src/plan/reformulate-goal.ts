import { reformulateGoal } from '@plan-ledger/domain'
import { id, newId } from '../text-input.ts'
import { measureGiven, newGoalFields } from './goal-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('reformulateGoal', {
  description: 'Replaces a goal by another and keeps the link between them. Needs a reason.',
  fields: t => ({
    goalId: id(t, 'The goal to replace.'),
    successorId: newId(t, 'goal'),
    barrierId: t.field({ type: 'UUID', description: 'The barrier that made it necessary.' }),
    ...newGoalFields(t),
  }),
  decide: ({ goalId, successorId, barrierId, kind, measure, parentId, ...said }, ctx) => {
    const command = {
      goal: goalId,
      successor: successorId ?? ctx.newId(),
      barrier: barrierId,
      kind: kind ?? 'professional',
      measure: measureGiven(measure),
      parent: parentId,
      statement: said.statement,
      due: said.due,
      relevance: said.relevance,
      confidence: said.confidence,
    }
    return (plan, facts) => reformulateGoal(plan, command, facts)
  },
})
