/** Between which values the true one lies with 95 % confidence. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** What leaves 2.5 % of a normal distribution above it. */
export const z = 1.959963984540054

/**
 * Of a probability by its complementary log-log, so that it never leaves 0 to 1 (Kalbfleisch and Prentice 1980; R's
 * `conf.type = "log-log"`). Nothing where the estimate is 0 or 1, or its error is not known.
 */
export function logLog(estimate: number, standardError: number | undefined): Interval | undefined {
  if (standardError === undefined || estimate <= 0 || estimate >= 1) return undefined
  const log = Math.log(estimate)
  const width = (z * standardError) / (estimate * -log)
  return { lower: estimate ** Math.exp(width), upper: estimate ** Math.exp(-width) }
}

/** Of a positive quantity by its logarithm, so that it stays positive. Nothing where the estimate is 0. */
export function logarithmic(estimate: number, standardError: number): Interval | undefined {
  if (estimate <= 0) return undefined
  const factor = Math.exp((z * standardError) / estimate)
  return { lower: estimate / factor, upper: estimate * factor }
}
