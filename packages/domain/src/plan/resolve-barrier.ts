import type { Decision, Facts } from '../decision.ts'
import { type EndBarrier, endBarrier } from './end-barrier.ts'
import type { PlanEventBody } from './events.ts'
import type { PlanState } from './plan.ts'

export type ResolveBarrier = EndBarrier

export const resolveBarrier = (
  plan: PlanState,
  command: ResolveBarrier,
  facts: Facts,
): Decision<PlanEventBody> => endBarrier('BarrierResolved', 'resolved', plan, command, facts)
