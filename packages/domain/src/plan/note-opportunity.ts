import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { noted } from './noted.ts'
import { openPlan } from './open-plan.ts'
import { opportunityFields } from './opportunity-content.ts'
import type { PlanState } from './plan.ts'

/** The caller gives a new one its id; under the id of a known one it is revised. */
export type NoteOpportunity = AsGiven<Omit<PlanEventData['OpportunityNoted'], 'old'>>

export function noteOpportunity(
  plan: PlanState,
  command: NoteOpportunity,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const { opportunity } = command
  const content = noted(
    open,
    'opportunities',
    opportunityFields,
    command,
    opportunity,
    'opportunity',
    limits.opportunitiesPerPlan,
  )
  if (isRejected(content)) return content
  return content ? [{ type: 'OpportunityNoted', data: { opportunity, ...content } }] : []
}
