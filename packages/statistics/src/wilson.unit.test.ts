import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from './wilson.ts'

describe('the interval of a share', () => {
  it.each([
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (hits, of, low, high) => {
    const { lower: from, upper: to } = wilson(hits, of) ?? { lower: Number.NaN, upper: Number.NaN }
    expect(from).toBeCloseTo(low, 4)
    expect(to).toBeCloseTo(high, 4)
  })

  it('holds the share and stays between nothing and all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const hits = Math.round(of * part)
          const { lower: from, upper: to } = wilson(hits, of) ?? { lower: 2, upper: -1 }
          expect(from).toBeGreaterThanOrEqual(0)
          expect(from).toBeLessThanOrEqual(hits / of)
          expect(to).toBeGreaterThanOrEqual(hits / of)
          expect(to).toBeLessThanOrEqual(1)
        },
      ),
      { seed: 4_711 },
    )
  })

  it('is none where there is nothing to share', () => {
    expect(wilson(0, 0)).toBeUndefined()
  })
})
