import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { find } from './draft.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type RemoveInterest = PlanEventData['InterestRemoved']

/** Noted again under its id, it is back. */
export function removeInterest(
  plan: PlanState,
  command: RemoveInterest,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const interest = find(open.interests, command.interest)
  if (!interest) return rejected('UNKNOWN_INTEREST', ['interest'])
  return interest.removedAt ? [] : [{ type: 'InterestRemoved', data: { interest: interest.id } }]
}
