import { type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { line, link, required } from '../field.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** `coachName` is the name the coach bears now. */
export type AssignCoach = PlanEventData['CoachAssigned']

const fields: Fields<AssignCoach> = {
  coach: required(link, 'MALFORMED_ID'),
  coachName: required(line(limits.name), 'TEXT_REQUIRED'),
}

/** A plan has one coach: the one before is released. */
export function assignCoach(plan: PlanState, command: AssignCoach, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  const before = open.coach
  if (before?.id === data.coach) return []
  const assigned: PlanEventBody = { type: 'CoachAssigned', data }
  if (!before) return [assigned]
  return [{ type: 'CoachReleased', data: { coach: before.id, coachName: before.name } }, assigned]
}
