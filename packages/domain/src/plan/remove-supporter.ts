import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { find } from './draft.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type RemoveSupporter = PlanEventData['SupporterRemoved']

/** They support the plan no more; that they did stays in it. */
export function removeSupporter(
  plan: PlanState,
  command: RemoveSupporter,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const supporter = find(open.supporters, command.supporter)
  if (!supporter) return rejected('UNKNOWN_SUPPORTER', ['supporter'])
  return supporter.removedAt ? [] : [{ type: 'SupporterRemoved', data: { supporter: supporter.id } }]
}
