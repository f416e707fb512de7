import type { Plan } from '@plan-ledger/domain'
import { type Moment, type PlanView, planAsOf, planViewAsOf, type TimeAxis } from '@plan-ledger/projections'
import type { PlanHistory } from '../context.ts'

/** A plan at a moment: its view, and the fold itself for the parts that nothing is derived from. */
export interface PlanAt extends PlanView {
  /** Folded when first asked for. */
  readonly whole: () => Plan
}

/** `undefined` where the plan did not exist yet. */
export const planAt = (
  { events }: PlanHistory,
  moment: Moment,
  axis: TimeAxis,
  now: string,
): PlanAt | undefined => {
  const view = planViewAsOf(events, moment, axis, now)
  if (!view) return undefined
  let folded: Plan | undefined
  const whole = () => {
    folded ??= planAsOf(events, moment, axis)
    if (!folded) throw new Error(`plan ${view.id} has a view and no state`)
    return folded
  }
  return { ...view, whole }
}
