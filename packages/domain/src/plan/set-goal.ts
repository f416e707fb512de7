import { type AsGiven, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { same } from '../same.ts'
import { find } from './draft.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { contentOfGoal, goalFields, newGoal } from './goal-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives the new goal its id. */
export type SetGoal = AsGiven<PlanEventData['GoalSet']>

export function setGoal(plan: PlanState, command: SetGoal, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const { goal: id } = command
  const known = find(open.goals, id)
  if (known && same(contentOfGoal(known), tidyContent(goalFields, command))) return []
  const content = newGoal(open, id, command, 'goal')
  return isRejected(content) ? content : [{ type: 'GoalSet', data: { goal: id, ...content } }]
}
