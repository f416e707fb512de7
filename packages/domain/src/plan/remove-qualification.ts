import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { find } from './draft.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type RemoveQualification = PlanEventData['QualificationRemoved']

/** Recorded again under its id, it is back. */
export function removeQualification(
  plan: PlanState,
  command: RemoveQualification,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const qualification = find(open.qualifications, command.qualification)
  if (!qualification) return rejected('UNKNOWN_QUALIFICATION', ['qualification'])
  return qualification.removedAt
    ? []
    : [{ type: 'QualificationRemoved', data: { qualification: qualification.id } }]
}
