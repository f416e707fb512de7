import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { flawOfFacts } from '../facts.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan, unfinished } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type CompletePlan = Record<never, never>

/** Only a person completes a plan; what is unfinished then stays so and is counted. */
export function completePlan(plan: PlanState, _command: CompletePlan, facts: Facts): Decision<PlanEventBody> {
  if (plan?.status === 'completed') return flawOfFacts(facts) ?? []
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  if (open.status === 'drafted') return rejected('PLAN_NOT_ACTIVE', [], { status: open.status })
  return [{ type: 'PlanCompleted', data: unfinished(open) }]
}
