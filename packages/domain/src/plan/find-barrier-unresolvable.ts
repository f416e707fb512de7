import type { Decision, Facts } from '../decision.ts'
import { type EndBarrier, endBarrier } from './end-barrier.ts'
import type { PlanEventBody } from './events.ts'
import type { PlanState } from './plan.ts'

export type FindBarrierUnresolvable = EndBarrier

/** What it blocks is to be reformulated: a decision of its own. */
export const findBarrierUnresolvable = (
  plan: PlanState,
  command: FindBarrierUnresolvable,
  facts: Facts,
): Decision<PlanEventBody> => endBarrier('BarrierFoundUnresolvable', 'unresolvable', plan, command, facts)
