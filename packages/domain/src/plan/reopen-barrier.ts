import { type Decision, type Facts, isRejected } from '../decision.ts'
import { requireBarrier } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ReopenBarrier = PlanEventData['BarrierReopened']

export function reopenBarrier(
  plan: PlanState,
  command: ReopenBarrier,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const barrier = requireBarrier(open, command.barrier)
  if (isRejected(barrier)) return barrier
  return barrier.status === 'raised' ? [] : [{ type: 'BarrierReopened', data: { barrier: barrier.id } }]
}
