import type { Interval } from './interval.ts'
import { z } from './interval.ts'
import type { Step } from './kaplan-meier.ts'

export interface RestrictedMean extends Interval {
  readonly mean: number
  readonly standardError: number
}

/**
 * How long something stays open on average within the first `horizon`: the area under the curve of what is still open
 * (Irwin 1949), with Greenwood's variance of it, as R's `survival:::survmean` has it. The interval is normal, cut to
 * what can be.
 */
export function restrictedMean(steps: readonly Step[], horizon: number): RestrictedMean {
  const within = steps.filter(({ time }) => time < horizon)
  const times = [0, ...within.map(({ time }) => Math.max(0, time)), horizon]
  const heights = [1, ...within.map(({ estimate }) => estimate)]
  const areas = heights.map((height, i) => height * (times[i + 1]! - times[i]!))
  let beyond = 0
  let variance = 0
  for (let i = within.length - 1; i >= 0; i--) {
    beyond += areas[i + 1]!
    const { events, atRisk } = within[i]!
    if (events > 0 && atRisk > events) variance += beyond ** 2 * (events / (atRisk * (atRisk - events)))
  }
  const mean = beyond + areas[0]!
  const standardError = Math.sqrt(variance)
  return {
    mean,
    standardError,
    lower: Math.max(0, mean - z * standardError),
    upper: Math.min(horizon, mean + z * standardError),
  }
}
