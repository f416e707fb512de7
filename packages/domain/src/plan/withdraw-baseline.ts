import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { baselineNotOpen, requireBaseline } from './baseline-content.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type WithdrawBaseline = AsGiven<PlanEventData['BaselineWithdrawn']>

/** Only what is not signed by all: what all have signed is followed by another baseline, never taken back. */
export function withdrawBaseline(
  plan: PlanState,
  command: WithdrawBaseline,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const baseline = requireBaseline(open, command.baseline)
  if (isRejected(baseline)) return baseline
  if (baseline.status === 'withdrawn') return []
  if (baseline.status !== 'proposed') return baselineNotOpen(baseline)
  const why = tidyField(lines(limits.note), command.why, ['why'])
  if (isRejected(why)) return why
  return [{ type: 'BaselineWithdrawn', data: { baseline: baseline.id, ...(why !== undefined && { why }) } }]
}
