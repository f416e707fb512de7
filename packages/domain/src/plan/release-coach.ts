import { type Decision, type Facts, isRejected } from '../decision.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ReleaseCoach = Record<never, never>

export function releaseCoach(plan: PlanState, _command: ReleaseCoach, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  if (!open.coach) return []
  return [{ type: 'CoachReleased', data: { coach: open.coach.id, coachName: open.coach.name } }]
}
