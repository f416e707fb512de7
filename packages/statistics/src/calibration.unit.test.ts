import { describe, expect, it } from 'vitest'
import { brier, reliability } from './calibration.ts'

const said = (stated: number, ...happened: boolean[]) => happened.map(each => ({ stated, happened: each }))

describe('stated confidence', () => {
  const all = [...said(0.9, true, true, false), ...said(0.2, false, false)]

  it('is held against what came of it, each statement by itself', () => {
    expect(reliability(all).map(({ interval: _, ...bin }) => bin)).toEqual([
      { stated: 0.2, n: 2, happened: 0, share: 0 },
      { stated: 0.9, n: 3, happened: 2, share: 2 / 3 },
    ])
  })

  it('is scored as Brier scores forecasts', () => {
    expect(brier(all)).toBeCloseTo((0.01 + 0.01 + 0.81 + 0.04 + 0.04) / 5, 12)
    expect(brier(said(1, true))).toBe(0)
    expect(brier([])).toBeUndefined()
  })
})
