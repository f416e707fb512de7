import type { Decision, Facts } from '../decision.ts'
import { type EndBarrier, endBarrier } from './end-barrier.ts'
import type { PlanEventBody } from './events.ts'
import type { PlanState } from './plan.ts'

export type AcceptBarrier = EndBarrier

/** The barrier stays, and the plan lives with it. */
export const acceptBarrier = (
  plan: PlanState,
  command: AcceptBarrier,
  facts: Facts,
): Decision<PlanEventBody> => endBarrier('BarrierAccepted', 'accepted', plan, command, facts)
