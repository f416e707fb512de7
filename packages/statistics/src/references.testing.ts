import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Observed } from './observed.ts'

interface Curve {
  readonly time: readonly number[]
  readonly atRisk: readonly number[]
  readonly events: readonly number[]
  readonly censored?: readonly number[]
  readonly survival: readonly number[]
  readonly standardError?: readonly (number | null)[]
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
}

/** What R's survival package makes of a data set; see references/README.md. */
export interface Reference {
  readonly input: {
    readonly id?: readonly number[]
    readonly time: readonly number[]
    readonly start?: readonly number[]
    readonly stop?: readonly number[]
    readonly event: readonly number[]
    readonly outcome: readonly number[]
    readonly group: readonly string[]
  }
  readonly kaplanMeier: Curve
  readonly quantiles: {
    readonly p: readonly number[]
    readonly time: readonly (number | null)[]
    readonly lower: readonly (number | null)[]
    readonly upper: readonly (number | null)[]
  }
  readonly restrictedMean: { readonly tau: number; readonly mean: number; readonly standardError: number }
  readonly cumulativeIncidence: {
    readonly time: readonly number[]
    readonly atRisk: readonly number[]
    readonly first: readonly number[]
    readonly second: readonly number[]
    readonly firstStandardError: readonly number[]
    readonly secondStandardError: readonly number[]
  }
  readonly meanCumulative: {
    readonly time: readonly number[]
    readonly atRisk: readonly number[]
    readonly events: readonly number[]
    readonly cumulative: readonly number[]
  }
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  readonly p: number
}

export const reference = (name: string): Reference =>
  JSON.parse(readFileSync(new URL(`../references/${name}.json`, import.meta.url), 'utf8'))

/** The input of a reference as it is observed; `happened` names what happened. */
export const observedIn = <O extends string>(
  { input }: Reference,
  happened: (row: number) => O | undefined,
): readonly Observed<O>[] =>
  (input.stop ?? input.time).map((until, row) => {
    const outcome = happened(row)
    const from = input.start?.[row]
    return { until, ...(from !== undefined && { from }), ...(outcome !== undefined && { outcome }) }
  })

/** Estimates to a relative 1e-9, intervals to 1e-6; `null` is what can't be told. */
export function expectClose(
  actual: readonly (number | undefined)[],
  expected: readonly (number | null)[],
  tolerance = 1e-9,
): void {
  expect(actual.length).toBe(expected.length)
  const apart = actual.flatMap((value, i) => {
    const wanted = expected[i] ?? undefined
    if (value === undefined || wanted === undefined) return value === wanted ? [] : [{ i, value, wanted }]
    return Math.abs(value - wanted) <= tolerance * Math.max(Math.abs(wanted), 1e-9)
      ? []
      : [{ i, value, wanted }]
  })
  expect(apart).toEqual([])
}
