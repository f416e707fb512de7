import { type Decision, type Facts, isRejected } from '../decision.ts'
import { flawOfFacts } from '../facts.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan, unfinished } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ClosePlan = Record<never, never>

/** Ends a plan that is not completed. */
export function closePlan(plan: PlanState, _command: ClosePlan, facts: Facts): Decision<PlanEventBody> {
  if (plan?.status === 'closed') return flawOfFacts(facts) ?? []
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  return [{ type: 'PlanClosed', data: unfinished(open) }]
}
