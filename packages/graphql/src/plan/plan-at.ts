import type { Day, Plan } from '@plan-ledger/domain'
import {
  dayOf,
  type Moment,
  type PlanView,
  planAsOf,
  planViewAsOf,
  planViewNow,
  type TimeAxis,
} from '@plan-ledger/projections'
import type { PlanHistory } from '../context.ts'

/** A plan at a moment: its view, and the fold itself for the parts that nothing is derived from. */
export interface PlanAt extends PlanView {
  /** Whether it is the plan as it is: people are called what they are called today. */
  readonly live: boolean
  /** Folded when first asked for. */
  readonly whole: () => Plan
}

/** `undefined` where the plan did not exist yet. */
export const planAt = (
  history: PlanHistory,
  moment: Moment,
  axis: TimeAxis,
  now: string,
): PlanAt | undefined => {
  if (moment.kind === 'now' && axis === 'recorded') return asItIs(history, now)
  const { events } = history
  const view = planViewAsOf(events, moment, axis, now)
  if (!view) return undefined
  let folded: Plan | undefined
  const whole = () => {
    folded ??= planAsOf(events, moment, axis)
    if (!folded) throw new Error(`plan ${view.id} has a view and no state`)
    return folded
  }
  return { ...view, live: false, whole }
}

/** Plans that many look at. */
const mostViewed = 64
const viewed = new Map<PlanHistory, { readonly day: Day; readonly at: PlanAt }>()

/** ms: as long as what was opened is kept anywhere. */
const longest = 5 * 60_000
let since = 0

/** Views of plans as they are; to be forgotten when words of somebody are gone. */
export const planViews = { forget: () => viewed.clear() }

/**
 * The plan is folded already. Its view is remembered for a short while only: who changes a plan is answered with it
 * once, and what is held until the next change would be garbage by then that is dear to collect.
 */
const asItIs = (history: PlanHistory, now: string): PlanAt => {
  const day = dayOf(now)
  // not even what nobody looks at any more is held for long
  if (Date.parse(now) - since > longest) {
    viewed.clear()
    since = Date.parse(now)
  }
  const known = viewed.get(history)
  if (known?.day === day) return known.at
  const { plan, events } = history
  const at = { ...planViewNow(plan, events, now), live: true, whole: () => plan }
  viewed.set(history, { day, at })
  const [oldest] = viewed.keys()
  if (viewed.size > mostViewed && oldest) viewed.delete(oldest)
  return at
}
