import { describe, expect, it } from 'vitest'
import { dueDots, scaleOf } from './due-dots.ts'

const commitment = (goalId: string, original: string, signedOff: string | null, current: string) => ({
  goalId,
  statement: goalId,
  original: { due: original, target: null },
  signedOff: signedOff === null ? null : { due: signedOff, target: null },
  current: { due: current, target: null },
})
const commitments = [
  commitment('a', '2026-01-01', '2026-01-11', '2026-01-21'),
  commitment('b', '2026-01-06', null, '2026-01-06'),
]

describe('the chart of promises that moved', () => {
  it('spans from the first to the last day that is promised', () => {
    expect(scaleOf(commitments)).toEqual({ from: '2026-01-01', to: '2026-01-21' })
    expect(scaleOf([])).toBeUndefined()
  })

  it('draws exactly the days of the table', () => {
    const rows = dueDots(commitments, { from: '2026-01-01', to: '2026-01-21' }, () => '')
    expect(rows.map(({ dots }) => dots.map(({ key, at, value }) => [key, at, value]))).toEqual([
      [
        ['original', 0, '2026-01-01'],
        ['signedOff', 50, '2026-01-11'],
        ['current', 100, '2026-01-21'],
      ],
      [
        ['original', 25, '2026-01-06'],
        ['current', 25, '2026-01-06'],
      ],
    ])
  })
})
