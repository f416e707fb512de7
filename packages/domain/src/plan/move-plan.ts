import { type Decision, type Facts, isRejected } from '../decision.ts'
import { line, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** `null`: the plan belongs to no unit any more. */
export interface MovePlan {
  readonly unit: string | null
}

export function movePlan(plan: PlanState, command: MovePlan, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const unit = tidyField(line(limits.unit), command.unit, ['unit'])
  if (isRejected(unit)) return unit
  if (unit === open.unit) return []
  const data = {
    ...(open.unit !== undefined && { old: open.unit }),
    ...(unit !== undefined && { new: unit }),
  }
  return [{ type: 'PlanMoved', data }]
}
