import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { goalNotOpen, requireGoal } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type AchieveGoal = AsGiven<PlanEventData['GoalAchieved']>

export function achieveGoal(plan: PlanState, command: AchieveGoal, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const goal = requireGoal(open, command.goal)
  if (isRejected(goal)) return goal
  const note = tidyField(lines(limits.note), command.note, ['note'])
  if (isRejected(note)) return note
  if (goal.status === 'achieved' && (note === undefined || note === goal.note)) return []
  if (goal.status !== 'open') return goalNotOpen(goal)
  return [{ type: 'GoalAchieved', data: { goal: goal.id, ...(note !== undefined && { note }) } }]
}
