import { aalenJohansen } from './aalen-johansen.ts'
import type { Step } from './kaplan-meier.ts'
import { type Observed, riskSets } from './observed.ts'
import { reached } from './quantile.ts'

export interface Slippage {
  /** Share achieved by its due day: the incidence at slippage 0. Absent where nobody was observed so far. */
  readonly onTime?: Pick<Step, 'estimate' | 'interval'>
  /** Of what gets achieved: after so many days half, and nine tenths, have been. */
  readonly median?: number
  readonly p90?: number
}

/**
 * How late something gets achieved, counted from its due day: times are days after it, negative before it. Cumulative
 * incidence (Aalen–Johansen), so that what is open counts as not achieved for as long as it has been, and what was
 * given up never is; quantiles are those of the part that gets achieved as far as that is known.
 */
export function slippage<O extends string>(all: readonly Observed<O>[], achieved: O): Slippage {
  const sets = riskSets(all)
  const steps = aalenJohansen(sets, [achieved]).get(achieved) ?? []
  const inTime = steps.findLast(({ time }) => time <= 0)
  const last = sets.at(-1)
  // somebody was followed up to the due day, or nothing was left to follow
  const decided = last !== undefined && (last.time >= 0 || last.atRisk === last.events)
  const whole = steps.at(-1)?.estimate ?? 0
  const course = steps.map(({ time, estimate }) => ({
    time,
    value: whole > 0 ? estimate / whole : undefined,
  }))
  const [median, p90] = [reached(0.5, course), reached(0.9, course)]
  return {
    ...(decided && {
      onTime: {
        estimate: inTime?.estimate ?? 0,
        ...(inTime?.interval && { interval: inTime.interval }),
      },
    }),
    ...(median !== undefined && { median }),
    ...(p90 !== undefined && { p90 }),
  }
}
