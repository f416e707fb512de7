import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { barrierNotOpen, requireBarrier } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { BarrierStatus, PlanState } from './plan.ts'

export type EndBarrier = AsGiven<PlanEventData['BarrierResolved']>

/** What the three ways of ending a barrier have in common. */
export function endBarrier(
  type: 'BarrierResolved' | 'BarrierAccepted' | 'BarrierFoundUnresolvable',
  status: BarrierStatus,
  plan: PlanState,
  command: EndBarrier,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const barrier = requireBarrier(open, command.barrier)
  if (isRejected(barrier)) return barrier
  const note = tidyField(lines(limits.note), command.note, ['note'])
  if (isRejected(note)) return note
  if (barrier.status === status && (note === undefined || note === barrier.note)) return []
  if (barrier.status !== 'raised') return barrierNotOpen(barrier)
  return [{ type, data: { barrier: barrier.id, ...(note !== undefined && { note }) } }]
}
