import { type Decision, type Facts, isRejected } from '../decision.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import { requireOpportunity } from './opportunity-content.ts'
import type { PlanState } from './plan.ts'

export type PursueOpportunity = PlanEventData['OpportunityPursued']

/** One that was passed may be pursued after all. */
export function pursueOpportunity(
  plan: PlanState,
  command: PursueOpportunity,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const opportunity = requireOpportunity(open, command.opportunity)
  if (isRejected(opportunity)) return opportunity
  return opportunity.status === 'pursued'
    ? []
    : [{ type: 'OpportunityPursued', data: { opportunity: opportunity.id } }]
}
