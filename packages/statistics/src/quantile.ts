import type { Interval } from './interval.ts'
import type { Step } from './kaplan-meier.ts'

export interface Quantile extends Partial<Interval> {
  /** Absent where so many were not reached. */
  readonly time?: number
}

/** Sums and products of fractions miss an exact share by the last binary digits. */
const rounding = 1e-9

/**
 * When a share that only rises reaches `share`. Where it stands at exactly that share for a while, the middle of that
 * while, as R's `quantile.survfit` has it.
 */
export function reached(
  share: number,
  course: readonly { readonly time: number; readonly value: number | undefined }[],
): number | undefined {
  const told = course.filter(({ value }) => value !== undefined)
  const first = told.find(({ value }) => value! >= share - rounding)
  if (!first || first.value! > share + rounding) return first?.time
  const beyond = told.find(({ value }) => value! > share + rounding) ?? told.at(-1)!
  return (first.time + beyond.time) / 2
}

/** By when so large a share was no longer open, of a curve of what is still open; limits are those of its band (Brookmeyer and Crowley 1982). */
export function quantile(steps: readonly Step[], share: number): Quantile {
  const at = (level: (step: Step) => number | undefined) =>
    reached(
      share,
      steps.map(step => {
        const value = level(step)
        return { time: step.time, value: value === undefined ? undefined : 1 - value }
      }),
    )
  const [time, lower, upper] = [
    at(({ estimate }) => estimate),
    at(({ interval }) => interval?.lower),
    at(({ interval }) => interval?.upper),
  ]
  return {
    ...(time !== undefined && { time }),
    ...(lower !== undefined && { lower }),
    ...(upper !== undefined && { upper }),
  }
}
