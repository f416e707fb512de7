/** So many things that ended, or are still open, after so many days. */
export interface DaysOpen {
  readonly days: number
  readonly ended: boolean
  readonly count: number
}

/** Days after which a quarter, half and three quarters have ended; absent where so many have not. */
export interface Quartiles {
  readonly lower?: number
  readonly median?: number
  readonly upper?: number
}

/**
 * Quartiles of the days until an end, by the product-limit estimator of Kaplan and Meier (1958): what is still open
 * counts for as long as it has been open and not as ended then, so that many long-standing ones make the figures
 * longer and never disappear from them.
 */
export function quartiles(all: readonly DaysOpen[]): Quartiles {
  const sorted = all.toSorted((a, b) => a.days - b.days)
  let atRisk = sorted.reduce((sum, { count }) => sum + count, 0)
  let stillOpen = 1
  const found: { -readonly [K in keyof Quartiles]: Quartiles[K] } = {}
  for (let i = 0; i < sorted.length; ) {
    const { days } = sorted[i]!
    let [endings, gone] = [0, 0]
    for (let here = sorted[i]; here?.days === days; here = sorted[++i]) {
      gone += here.count
      if (here.ended) endings += here.count
    }
    stillOpen *= 1 - endings / atRisk
    atRisk -= gone
    for (const [name, share] of shares) if (stillOpen <= share + rounding) found[name] ??= days
  }
  return found
}

const shares = [
  ['lower', 0.75],
  ['median', 0.5],
  ['upper', 0.25],
] as const
/** Products of fractions may miss an exact share by the last binary digits. */
const rounding = 1e-12
