import type { TimePoint } from '../chart/time-chart.tsx'

/** A step of a curve as it is drawn; it holds until the next one. */
export interface DrawnStep {
  readonly days: number
  readonly value: number
  /** Absent where it can't be told. */
  readonly interval?: readonly [number, number]
}

export interface Curve {
  readonly key: string
  /** Before the first step. */
  readonly start: number
  readonly steps: readonly DrawnStep[]
}

export const dayLength = 86_400_000

/** The key under which the points of a curve have its band. */
export const bandOf = (key: string): string => `${key} band`

/**
 * All curves as points of one chart, one for each day on which any has a step: the value that each holds then, and
 * nothing beyond its last day, where people are too few. Without an interval the band is as narrow as the curve.
 */
export function pointsOf(curves: readonly Curve[]): readonly TimePoint[] {
  const days = [...new Set([0, ...curves.flatMap(({ steps }) => steps.map(step => step.days))])].sort(
    (a, b) => a - b,
  )
  const places = new Map(curves.map(({ key }) => [key, 0]))
  return days.map(day => {
    const values: Record<string, number | null | readonly [number, number]> = {}
    for (const { key, start, steps } of curves) {
      let place = places.get(key) ?? 0
      while (place < steps.length && steps[place]!.days <= day) place++
      places.set(key, place)
      const step = steps[place - 1]
      const over = day > (steps.at(-1)?.days ?? 0)
      const value = step?.value ?? start
      values[key] = over ? null : value
      values[bandOf(key)] = over ? null : (step?.interval ?? [value, value])
    }
    return { at: day * dayLength, ...values } as TimePoint
  })
}

/** An estimate as the API tells it. */
interface Told {
  readonly lower: number | null
  readonly upper: number | null
}

/** Its interval, where it has one. */
export const intervalOf = ({ lower, upper }: Told): { readonly interval?: readonly [number, number] } =>
  lower === null || upper === null ? {} : { interval: [lower, upper] }

/** The days of an axis: those under which numbers at risk stand, up to the last day of any curve. */
export const axisOf = (
  curves: readonly Curve[],
  ticks: readonly number[],
): { readonly until: number; readonly ticks: readonly number[] } => {
  const until = Math.max(1, ...curves.flatMap(({ steps }) => steps.at(-1)?.days ?? []))
  return { until, ticks: ticks.filter(tick => tick <= until) }
}
