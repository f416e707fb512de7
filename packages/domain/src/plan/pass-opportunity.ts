import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, required, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import { requireOpportunity } from './opportunity-content.ts'
import type { PlanState } from './plan.ts'

export type PassOpportunity = PlanEventData['OpportunityPassed']

/** One that was pursued may be passed in the end. */
export function passOpportunity(
  plan: PlanState,
  command: PassOpportunity,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const opportunity = requireOpportunity(open, command.opportunity)
  if (isRejected(opportunity)) return opportunity
  if (opportunity.status === 'passed') return []
  const why = tidyField(required(lines(limits.note), 'TEXT_REQUIRED'), command.why, ['why'])
  if (isRejected(why)) return why
  return [{ type: 'OpportunityPassed', data: { opportunity: opportunity.id, why } }]
}
