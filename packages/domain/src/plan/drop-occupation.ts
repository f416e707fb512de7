import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, required, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { requireOccupation } from './occupation-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type DropOccupation = PlanEventData['OccupationDropped']

/** The funnel tells why something left it. */
export function dropOccupation(
  plan: PlanState,
  command: DropOccupation,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const occupation = requireOccupation(open, command.occupation)
  if (isRejected(occupation)) return occupation
  if (occupation.status === 'dropped') return []
  const why = tidyField(required(lines(limits.note), 'TEXT_REQUIRED'), command.why, ['why'])
  if (isRejected(why)) return why
  return [{ type: 'OccupationDropped', data: { occupation: occupation.id, why } }]
}
