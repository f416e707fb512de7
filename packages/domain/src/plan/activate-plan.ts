import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ActivatePlan = Record<never, never>

/** Turns a draft into a plan that counts; a paused plan is resumed instead. */
export function activatePlan(plan: PlanState, _command: ActivatePlan, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  if (open.status === 'paused') return rejected('PLAN_NOT_ACTIVE', [], { status: open.status })
  return open.status === 'active' ? [] : [{ type: 'PlanActivated', data: {} }]
}
