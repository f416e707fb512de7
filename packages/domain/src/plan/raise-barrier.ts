import { type AsGiven, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { barrierFields, contentOfBarrier, flawOfBlocks } from './barrier-content.ts'
import { find } from './draft.ts'
import { flawOfCount, flawOfNewId } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives the new barrier its id. */
export type RaiseBarrier = AsGiven<PlanEventData['BarrierRaised']>

export function raiseBarrier(plan: PlanState, command: RaiseBarrier, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const content = tidyContent(barrierFields, command)
  if (isRejected(content)) return content
  const { barrier } = command
  const known = find(open.barriers, barrier)
  if (known && same(contentOfBarrier(known), content)) return []
  const flaw =
    flawOfNewId(open, barrier, ['barrier']) ??
    flawOfCount(Object.keys(open.barriers).length, limits.barriersPerPlan) ??
    flawOfBlocks(open, content.blocks)
  return flaw ?? [{ type: 'BarrierRaised', data: { barrier, ...content } }]
}
