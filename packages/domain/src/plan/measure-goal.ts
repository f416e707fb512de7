import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { lines, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { goalNotOpen, requireGoal } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { tidyValue } from './goal-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type MeasureGoal = AsGiven<PlanEventData['GoalMeasured']>

/** The same number at another time is another measurement; only the very same one is nothing new. */
export function measureGoal(plan: PlanState, command: MeasureGoal, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const goal = requireGoal(open, command.goal)
  if (isRejected(goal)) return goal
  if (goal.status !== 'open') return goalNotOpen(goal)
  if (!goal.measure) return rejected('NO_MEASURE', ['goal'])
  const value = tidyValue(command.value)
  if (isRejected(value)) return value
  const note = tidyField(lines(limits.note), command.note, ['note'])
  if (isRejected(note)) return note
  const said = { value, ...(note !== undefined && { note }) }
  const at = facts.occurredAt ?? facts.now
  if (goal.measurements.some(known => same(known, { ...said, at }))) return []
  return [{ type: 'GoalMeasured', data: { goal: goal.id, ...said } }]
}
