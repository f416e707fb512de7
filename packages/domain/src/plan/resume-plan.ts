import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ResumePlan = Record<never, never>

export function resumePlan(plan: PlanState, _command: ResumePlan, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  if (open.status === 'drafted') return rejected('PLAN_NOT_ACTIVE', [], { status: open.status })
  return open.status === 'active' ? [] : [{ type: 'PlanResumed', data: {} }]
}
