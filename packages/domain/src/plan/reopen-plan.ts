import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { PlanEventBody } from './events.ts'
import { knownPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ReopenPlan = Record<never, never>

export function reopenPlan(plan: PlanState, _command: ReopenPlan, facts: Facts): Decision<PlanEventBody> {
  const known = knownPlan(plan, facts)
  if (isRejected(known)) return known
  const { status } = known
  if (status === 'drafted') return rejected('PLAN_NOT_FINISHED', [], { status })
  return status === 'completed' || status === 'closed'
    ? [{ type: 'PlanReopened', data: { was: status } }]
    : []
}
