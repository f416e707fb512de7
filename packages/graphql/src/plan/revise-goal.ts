import { limits, reviseGoal } from '@plan-ledger/domain'
import { GoalKindEnum } from '../enums.ts'
import { id, notCleared, text } from '../text-input.ts'
import { goalFields, measureGiven } from './goal-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('reviseGoal', {
  description:
    'Revises a goal: a key left out stays as it is, `null` clears it. Changing what was committed to needs a reason.',
  fields: t => ({
    goalId: id(t, 'The goal.'),
    statement: text(t, limits.statement, 'What is to be reached'),
    kind: t.field({ type: GoalKindEnum, description: 'Which part of life it belongs to.' }),
    ...goalFields(t),
  }),
  decide: ({ goalId, statement, kind, measure, due, relevance, parentId, confidence }) => {
    const changes = {
      statement: notCleared(statement),
      kind: notCleared(kind),
      measure: measureGiven(measure),
      due,
      relevance,
      parent: parentId,
      confidence,
    }
    return (plan, facts) => reviseGoal(plan, { goal: goalId, changes }, facts)
  },
})
