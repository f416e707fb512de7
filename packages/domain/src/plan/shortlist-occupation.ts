import { type Decision, type Facts, isRejected } from '../decision.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { requireOccupation } from './occupation-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ShortlistOccupation = PlanEventData['OccupationShortlisted']

/** A dropped occupation may come back so, and the choice of the chosen one be taken back. */
export function shortlistOccupation(
  plan: PlanState,
  command: ShortlistOccupation,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const occupation = requireOccupation(open, command.occupation)
  if (isRejected(occupation)) return occupation
  return occupation.status === 'shortlisted'
    ? []
    : [{ type: 'OccupationShortlisted', data: { occupation: occupation.id } }]
}
