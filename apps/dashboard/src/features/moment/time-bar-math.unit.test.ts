import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  barHeight,
  barsOf,
  nearest,
  railOf,
  revisionFrom,
  setAtInstant,
  setOfVersion,
} from './time-bar-math.ts'

const seed = 20261122
const day = 86_400_000
const lives = fc
  .array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 80 })
  .map(days => days.sort((a, b) => a - b).map(n => Date.UTC(2020, 0, 1) + n * day))

describe('the rail', () => {
  it('never goes back and stays on the rail, on both scales', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom('calendar' as const, 'change' as const), (times, scale) => {
        const { places } = railOf(times, scale)
        expect(places).toHaveLength(times.length)
        places.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(places[i - 1] ?? 0)
          expect(place).toBeLessThanOrEqual(1 + 1e-9)
        })
      }),
      { seed },
    )
  })

  it('draws an idle time of months as a break no wider than three weeks', () => {
    const times = [0, 10, 20, 200].map(n => n * day)
    const { places, breaks } = railOf(times, 'calendar')
    expect(breaks).toHaveLength(1)
    expect(places[3]! - places[2]!).toBeCloseTo(21 / 41)
  })

  it('spreads changes evenly by change', () => {
    expect(
      railOf(
        [0, 1, 500].map(n => n * day),
        'change',
      ).places,
    ).toEqual([0, 0.5, 1])
  })

  it('puts the only change in the middle and nothing on an empty rail', () => {
    expect(railOf([5], 'calendar').places).toEqual([0.5])
    expect(railOf([], 'change').places).toEqual([])
  })
})

describe('the thumb', () => {
  it('snaps to the change set that is nearest', () => {
    fc.assert(
      fc.property(lives, fc.double({ min: -0.2, max: 1.2, noNaN: true }), (times, at) => {
        const { places } = railOf(times, 'calendar')
        const chosen = nearest(places, at)
        const best = Math.min(...places.map(place => Math.abs(place - at)))
        expect(Math.abs(places[chosen]! - at)).toBeCloseTo(best)
      }),
      { seed },
    )
  })

  it('finds nothing on an empty rail', () => {
    expect(nearest([], 0.5)).toBe(-1)
  })

  it('stands on the set that holds a version, or on the one that took it in', () => {
    expect(setOfVersion([3, 5, 9], 5)).toBe(1)
    expect(setOfVersion([3, 5, 9], 4)).toBe(1)
    expect(setOfVersion([3, 5, 9], 40)).toBe(2)
    expect(setOfVersion([9, 3, 5], 4)).toBe(2)
  })

  it('stands on the last set at an instant, and before the first on none', () => {
    expect(setAtInstant([10, 20, 30], 25)).toBe(1)
    expect(setAtInstant([10, 20, 30], 30)).toBe(2)
    expect(setAtInstant([10, 20, 30], 5)).toBe(-1)
  })
})

describe('the bars', () => {
  it('keep every change, whatever the width', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 40, max: 1_600 }), (times, width) => {
        const { places } = railOf(times, 'calendar')
        const bars = barsOf(
          places,
          times.map(() => 2),
          width,
        )
        expect(bars.reduce((sum, bar) => sum + bar.weight, 0)).toBe(times.length * 2)
        expect(bars.length).toBeLessThanOrEqual(Math.floor(width / 4) + 1)
      }),
      { seed },
    )
  })

  it('grow with their weight, from a height that can be seen', () => {
    expect(barHeight(1, 300)).toBeGreaterThan(0.18)
    expect(barHeight(300, 300)).toBeCloseTo(1)
    expect(barHeight(20, 300)).toBeGreaterThan(barHeight(2, 300))
  })
})

describe('named revisions', () => {
  const mark = (version: number, kind: 'REVISION' | 'BARRIER' = 'REVISION') => ({ version, kind, label: '' })
  const index = { versions: [1, 4, 6, 9], marks: [mark(4), mark(6, 'BARRIER'), mark(9), mark(5)] }

  it.each([
    [0, 1, 1],
    [1, 1, 3],
    [2, -1, 1],
    [3, 1, undefined],
    [1, -1, undefined],
    [3, -1, 1],
  ] as const)('from change set %i by %i lead to %s', (current, by, found) => {
    expect(revisionFrom(index, current, by)).toBe(found)
  })

  it('are none before the index is there', () => expect(revisionFrom(undefined, -1, 1)).toBeUndefined())
})
