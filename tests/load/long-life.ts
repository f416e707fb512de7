import { randomUUID } from 'node:crypto'
import {
  completeStep,
  type Decision,
  type Facts,
  measureGoal,
  type PlanEventBody,
  type PlanState,
  planStep,
  reviseGoal,
  setGoal,
} from '@plan-ledger/domain'

const goals = Array.from({ length: 40 }, () => randomUUID())

/** What a long life brings: goals first, then values, moved dates and steps in turn. */
export const deed = (i: number): ((plan: PlanState, facts: Facts) => Decision<PlanEventBody>) => {
  const goal = goals[i % goals.length]!
  const day = new Date(Date.UTC(2027, 0, 1 + (i % 700))).toISOString().slice(0, 10)
  if (i < goals.length) {
    const measure = { what: 'talks', baseline: '0', target: '100000', direction: 'up' as const }
    return (plan, facts) =>
      setGoal(plan, { goal, statement: `Goal ${i}`, kind: 'professional', due: day, measure }, facts)
  }
  switch (i % 4) {
    case 0:
    case 1:
      return (plan, facts) => measureGoal(plan, { goal, value: `${i}` }, facts)
    case 2:
      return (plan, facts) => reviseGoal(plan, { goal, changes: { due: day } }, facts)
    default: {
      const step = randomUUID()
      return (plan, facts) => {
        const open = Object.values(plan?.steps ?? {}).find(({ status }) => status === 'planned')
        return i % 8 === 3 || !open
          ? planStep(plan, { step, action: `Step ${i}`, kind: 'other', goal }, facts)
          : completeStep(plan, { step: open.id, worth: 4 }, facts)
      }
    }
  }
}
