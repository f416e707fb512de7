import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thinned } from './thinned.ts'

const seed = 20_261_122
const lines = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 2_000 })
  .map(shares => shares.map((share, version) => ({ version, share })))

describe(`a line with fewer points (seed ${seed})`, () => {
  it('is the line itself where that has no more', () => {
    const points = [{ share: 0 }, { share: 0.5 }]
    expect(thinned(points, 4)).toBe(points)
  })

  it('has no more than asked for, all of them points of the line in order, with both ends and all peaks', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 4, max: 500 }), (points, most) => {
        const few = thinned(points, most)
        expect(few.length).toBeLessThanOrEqual(most)
        expect(few.every(point => points[point.version] === point)).toBe(true)
        expect(few.every((point, i) => i === 0 || point.version > few[i - 1]!.version)).toBe(true)
        expect([few[0], few.at(-1)]).toEqual([points[0], points.at(-1)])
        for (const peak of [Math.min, Math.max])
          expect(peak(...few.map(({ share }) => share))).toBe(peak(...points.map(({ share }) => share)))
      }),
      { seed, numRuns: 200 },
    )
  })
})
