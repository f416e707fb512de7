import type { PlanIndex } from '../plan/documents.ts'

/** How the rail spreads change sets: by the calendar, or evenly. */
export type Scale = 'calendar' | 'change'

export const longIdleMilliseconds = 21 * 86_400_000

export interface Rail {
  /** Place of each change set on the rail, 0..1, never falling. */
  readonly places: readonly number[]
  /** Idle times drawn as a break: the middle of each, 0..1. */
  readonly breaks: readonly number[]
}

/**
 * Spreads change sets over the rail. By the calendar an idle time longer than three weeks is drawn as a break no wider
 * than three weeks; in a long life, than a sixteenth of it, or breaks alone would fill the rail.
 * @param times milliseconds since the epoch, never falling
 */
export const railOf = (times: readonly number[], scale: Scale): Rail => {
  const count = times.length
  if (count === 0) return { places: [], breaks: [] }
  if (count === 1) return { places: [0.5], breaks: [] }
  if (scale === 'change') return { places: times.map((_, i) => i / (count - 1)), breaks: [] }
  const span = times[count - 1]! - times[0]!
  if (span <= 0) return { places: times.map((_, i) => i / (count - 1)), breaks: [] }
  const longest = Math.max(longIdleMilliseconds, span / 16)
  const along: number[] = [0]
  const breaksAt: number[] = []
  for (let i = 1; i < count; i++) {
    const gap = times[i]! - times[i - 1]!
    const drawn = Math.min(gap, longest)
    const before = along[i - 1]!
    if (gap > longest) breaksAt.push(before + drawn / 2)
    along.push(before + drawn)
  }
  const total = along[count - 1]! || 1
  return { places: along.map(at => at / total), breaks: breaksAt.map(at => at / total) }
}

/** Index of the place nearest to `at`; of equals the later. `-1` for an empty rail. */
export const nearest = (places: readonly number[], at: number): number => {
  let low = 0
  let high = places.length - 1
  if (high < 0) return -1
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < at) low = middle + 1
    else high = middle
  }
  const after = places[low]!
  const before = places[low - 1]
  const chosen = before !== undefined && at - before < Math.abs(after - at) ? low - 1 : low
  let last = chosen
  while (places[last + 1] === places[chosen]) last += 1
  return last
}

/** The change set of the next named revision after `current`, or of the one before it; `undefined` where there is none. */
export const revisionFrom = (
  index: Pick<PlanIndex, 'versions' | 'marks'> | undefined,
  current: number,
  by: 1 | -1,
): number | undefined => {
  const named = (index?.marks ?? [])
    .filter(({ kind }) => kind === 'REVISION')
    .map(({ version }) => index!.versions.indexOf(version))
    .filter(set => set >= 0 && (by > 0 ? set > current : set < current))
  return named.length === 0 ? undefined : by > 0 ? Math.min(...named) : Math.max(...named)
}

/** Log height of a bar, 0..1: a burst of hundreds does not hide the single changes. */
export const barHeight = (weight: number, heaviest: number): number =>
  heaviest <= 0 ? 0 : 0.18 + 0.82 * (Math.log1p(Math.max(0, weight)) / Math.log1p(heaviest))

export interface Bar {
  readonly place: number
  readonly weight: number
  /** Index of its newest change set. */
  readonly last: number
}

/** At most one bar per `width / pitch` places, so that six years stay readable on a phone. */
export const barsOf = (
  places: readonly number[],
  weights: readonly number[],
  width: number,
  pitch = 4,
): readonly Bar[] => {
  const bars: Bar[] = []
  let bucket = -1
  places.forEach((place, index) => {
    const here = Math.floor((place * width) / pitch)
    const weight = weights[index] ?? 1
    const previous = bars.at(-1)
    if (here === bucket && previous) {
      bars[bars.length - 1] = { place: previous.place, weight: previous.weight + weight, last: index }
    } else {
      bars.push({ place, weight, last: index })
      bucket = here
    }
  })
  return bars
}

/** Index of the change set that holds a version, or the last before it; `-1` before the first. */
export const setOfVersion = (versions: readonly number[], version: number): number => {
  const exact = versions.indexOf(version)
  if (exact >= 0) return exact
  let best = -1
  versions.forEach((each, index) => {
    if (each >= version && (best < 0 || each < versions[best]!)) best = index
  })
  return best >= 0 ? best : versions.length - 1
}

/** Index of the last change set at or before an instant; `-1` before the first. */
export const setAtInstant = (times: readonly number[], instant: number): number => {
  let found = -1
  times.forEach((time, index) => {
    if (time <= instant) found = index
  })
  return found
}
