import { type Interval, logLog } from './interval.ts'
import type { RiskSet } from './observed.ts'

/** A curve at one time; it holds until the next. */
export interface Step {
  readonly time: number
  readonly atRisk: number
  /** Of those that this curve counts. */
  readonly events: number
  readonly censored: number
  readonly estimate: number
  /** Not known where nobody is left of whom more could be learnt. */
  readonly standardError?: number
  readonly interval?: Interval
}

export const stepOf = (
  { time, atRisk, censored }: RiskSet,
  events: number,
  estimate: number,
  standardError: number | undefined,
): Step => {
  const interval = logLog(estimate, standardError)
  return {
    time,
    atRisk,
    events,
    censored,
    estimate,
    ...(standardError !== undefined && { standardError }),
    ...(interval && { interval }),
  }
}

/**
 * The share to which nothing has happened yet, whatever it may be: the product-limit estimator of Kaplan and Meier
 * (1958) with Greenwood's variance (1926), as R's `survival::survfit` has it.
 */
export function kaplanMeier(sets: readonly RiskSet[]): readonly Step[] {
  let open = 1
  let greenwood = 0
  return sets.map(set => {
    const { atRisk, events } = set
    open *= 1 - events / atRisk
    greenwood += events === 0 ? 0 : events / (atRisk * (atRisk - events))
    return stepOf(set, events, open, Number.isFinite(greenwood) ? open * Math.sqrt(greenwood) : undefined)
  })
}
