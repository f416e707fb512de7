import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { lines, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { requireCheckIn } from './check-in-content.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type AcknowledgeCheckIn = AsGiven<PlanEventData['CheckInAcknowledged']>

/** The coach says that they have seen it. */
export function acknowledgeCheckIn(
  plan: PlanState,
  command: AcknowledgeCheckIn,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const checkIn = requireCheckIn(open, command.checkIn)
  if (isRejected(checkIn)) return checkIn
  const note = tidyField(lines(limits.note), command.note, ['note'])
  if (isRejected(note)) return note
  if (facts.actor.id !== open.coach?.id) return rejected('NOT_THE_COACH')
  if (checkIn.acknowledged && (note === undefined || note === checkIn.acknowledged.note)) return []
  return [{ type: 'CheckInAcknowledged', data: { checkIn: checkIn.id, ...(note !== undefined && { note }) } }]
}
