import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { PlanEventBody } from './events.ts'
import { requireOccupation } from './occupation-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export interface ChooseOccupation {
  readonly occupation: Uuid
}

/** One is chosen at a time; the one chosen before is back on the short list. */
export function chooseOccupation(
  plan: PlanState,
  command: ChooseOccupation,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const occupation = requireOccupation(open, command.occupation)
  if (isRejected(occupation)) return occupation
  const { id, status } = occupation
  if (status === 'chosen') return []
  if (status === 'dropped') return rejected('OCCUPATION_DROPPED', ['occupation'])
  const replaced = Object.values(open.occupations).find(other => other.status === 'chosen')
  return [{ type: 'OccupationChosen', data: { occupation: id, ...(replaced && { replaced: replaced.id }) } }]
}
