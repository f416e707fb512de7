import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { find } from './draft.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type RemoveReadinessNeed = PlanEventData['ReadinessNeedRemoved']

/** Only what is not met: what was confirmed stays confirmed. Identified again, the need is back. */
export function removeReadinessNeed(
  plan: PlanState,
  command: RemoveReadinessNeed,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const need = find(open.needs, command.need)
  if (!need) return rejected('UNKNOWN_NEED', ['need'])
  if (need.met) return rejected('NEED_MET', ['need'])
  return need.removedAt ? [] : [{ type: 'ReadinessNeedRemoved', data: { need: need.id } }]
}
