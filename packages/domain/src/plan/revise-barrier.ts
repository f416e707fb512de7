import { type ChangesAsked, isEmpty, tidyChanges } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { barrierFields, contentOfBarrier, flawOfBlocks } from './barrier-content.ts'
import { barrierNotOpen, requireBarrier } from './element.ts'
import type { BarrierContent, PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export interface ReviseBarrier {
  readonly barrier: Uuid
  readonly changes: ChangesAsked<BarrierContent>
}

export function reviseBarrier(
  plan: PlanState,
  command: ReviseBarrier,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const barrier = requireBarrier(open, command.barrier)
  if (isRejected(barrier)) return barrier
  if (barrier.status !== 'raised') return barrierNotOpen(barrier)
  const changes = tidyChanges(barrierFields, command.changes, contentOfBarrier(barrier))
  if (isRejected(changes)) return changes
  if (isEmpty(changes)) return []
  return (
    flawOfBlocks(open, changes.blocks?.new) ?? [
      { type: 'BarrierRevised', data: { barrier: barrier.id, changes } },
    ]
  )
}
