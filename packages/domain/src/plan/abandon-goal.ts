import { type Decision, type Facts, isRejected } from '../decision.ts'
import { missingReason } from '../reason.ts'
import { goalNotOpen, requireGoal } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type AbandonGoal = PlanEventData['GoalAbandoned']

export function abandonGoal(plan: PlanState, command: AbandonGoal, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const goal = requireGoal(open, command.goal)
  if (isRejected(goal)) return goal
  if (goal.status === 'abandoned') return []
  if (goal.status !== 'open') return goalNotOpen(goal)
  return missingReason(facts) ?? [{ type: 'GoalAbandoned', data: { goal: goal.id } }]
}
