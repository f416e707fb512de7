import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bins } from './histogram.ts'
import { slippage } from './slippage.ts'

const done = (until: number) => ({ until, outcome: 'achieved' as const })
const given = (until: number) => ({ until, outcome: 'abandoned' as const })

describe('slippage', () => {
  it('has the plain quantiles of what was achieved where nothing is open', () => {
    const { onTime, median, p90 } = slippage([-5, -2, 0, 3, 8, 9, 30, 31, 40, 90].map(done), 'achieved')
    expect(onTime?.estimate).toBeCloseTo(0.3, 12)
    expect(median).toBe(8.5)
    expect(p90).toBe(65)
  })

  it('A64 is below 100 % on time with a goal that is open and late', () => {
    const { onTime } = slippage([...[-5, -2, 0].map(done), { until: 12 }], 'achieved')
    expect(onTime?.estimate).toBeCloseTo(0.75, 12)
  })

  it('counts what was given up as never achieved', () => {
    expect(slippage([done(-1), given(-3), given(-2), done(4)], 'achieved').onTime?.estimate).toBeCloseTo(
      0.25,
      12,
    )
  })

  it('takes what is not due yet out of the reckoning where its time ends, not before', () => {
    const { onTime } = slippage([{ until: -10 }, done(-5), done(5)], 'achieved')
    expect(onTime?.estimate).toBeCloseTo(0.5, 12)
  })

  it('knows what was all decided before its due day', () => {
    expect(slippage([done(-9), given(-5), done(-3), done(-3)], 'achieved').onTime?.estimate).toBeCloseTo(
      0.75,
      12,
    )
  })

  it('says nothing of promises that are all to come', () => {
    expect(slippage([{ until: -10 }, { until: -3 }], 'achieved')).toEqual({})
  })
})

describe('bins', () => {
  it('hold every whole number once, in one width, and begin one at the due day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 4000 }),
        fc.integer({ min: 0, max: 6000 }),
        (lowest, length) => {
          const found = bins(lowest, lowest + length, 40)
          expect(found.length).toBeLessThanOrEqual(40)
          expect(found[0]!.from).toBeLessThanOrEqual(lowest)
          expect(found.at(-1)!.until).toBeGreaterThanOrEqual(lowest + length)
          const width = found[0]!.until - found[0]!.from + 1
          expect(found[0]!.from % width).toBeCloseTo(0, 12)
          found.forEach(({ from, until }, i) => {
            expect(until - from + 1).toBe(width)
            if (i > 0) expect(from).toBe(found[i - 1]!.until + 1)
          })
        },
      ),
      { seed: 20_261_122 },
    )
  })
})
