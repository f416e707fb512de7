import { type ChangesAsked, isEmpty, tidyChanges } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { missingReason } from '../reason.ts'
import { goalNotOpen, requireGoal } from './element.ts'
import type { GoalContent, PlanEventBody } from './events.ts'
import { contentOfGoal, flawOfParent, goalFields } from './goal-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export interface ReviseGoal {
  readonly goal: Uuid
  readonly changes: ChangesAsked<GoalContent>
}

/** What the owner stands for: taking any of it back or changing it needs a reason, promising more does not. */
const commitment = ['statement', 'measure', 'due'] as const

export function reviseGoal(plan: PlanState, command: ReviseGoal, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const goal = requireGoal(open, command.goal)
  if (isRejected(goal)) return goal
  if (goal.status !== 'open') return goalNotOpen(goal)
  const changes = tidyChanges(goalFields, command.changes, contentOfGoal(goal))
  if (isRejected(changes)) return changes
  if (isEmpty(changes)) return []
  const broken = commitment.some(field => changes[field] && 'old' in changes[field])
  const flaw = flawOfParent(open, goal.id, changes.parent?.new) ?? (broken ? missingReason(facts) : undefined)
  return flaw ?? [{ type: 'GoalRevised', data: { goal: goal.id, changes } }]
}
