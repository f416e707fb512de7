import type { Interval } from './interval.ts'
import { wilson } from './wilson.ts'

/** A chance that somebody stated, 0 to 1, and whether it came true. */
export interface Stated {
  readonly stated: number
  readonly happened: boolean
}

export interface Reliability {
  readonly stated: number
  readonly n: number
  readonly happened: number
  readonly share: number
  readonly interval: Interval
}

/** A line for each chance that was stated, the lowest first: how often it came true. */
export const reliability = (all: readonly Stated[]): readonly Reliability[] =>
  [...new Set(all.map(({ stated }) => stated))]
    .sort((a, b) => a - b)
    .flatMap(stated => {
      const of = all.filter(each => each.stated === stated)
      const happened = of.filter(each => each.happened).length
      const interval = wilson(happened, of.length)
      return interval ? [{ stated, n: of.length, happened, share: happened / of.length, interval }] : []
    })

/**
 * Mean squared distance of what was stated from what came of it (Brier 1950): 0 is foresight, and who always states
 * one half gets 0.25. `undefined` of nothing.
 */
export const brier = (all: readonly Stated[]): number | undefined =>
  all.length === 0
    ? undefined
    : all.reduce((sum, { stated, happened }) => sum + (stated - Number(happened)) ** 2, 0) / all.length
