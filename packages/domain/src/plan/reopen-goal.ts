import { type Decision, type Facts, isRejected } from '../decision.ts'
import { requireGoal } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ReopenGoal = PlanEventData['GoalReopened']

export function reopenGoal(plan: PlanState, command: ReopenGoal, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const goal = requireGoal(open, command.goal)
  if (isRejected(goal)) return goal
  return goal.status === 'open' ? [] : [{ type: 'GoalReopened', data: { goal: goal.id } }]
}
