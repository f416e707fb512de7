import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { find } from './draft.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type RemoveStrength = PlanEventData['StrengthRemoved']

/** Noted again under its id, it is back. */
export function removeStrength(
  plan: PlanState,
  command: RemoveStrength,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const strength = find(open.strengths, command.strength)
  if (!strength) return rejected('UNKNOWN_STRENGTH', ['strength'])
  return strength.removedAt ? [] : [{ type: 'StrengthRemoved', data: { strength: strength.id } }]
}
