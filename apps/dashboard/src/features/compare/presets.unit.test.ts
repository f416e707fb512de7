import { describe, expect, it } from 'vitest'
import { lastQuarterEnd, presetsOf } from './presets.ts'

describe('what a comparison usually begins at', () => {
  it.each([
    ['2026-01-01', '2025-12-31'],
    ['2026-03-31', '2025-12-31'],
    ['2026-04-01', '2026-03-31'],
    ['2026-11-22', '2026-09-30'],
    ['2028-05-01', '2028-03-31'],
  ])('on %s the last quarter ended on %s', (today, end) => {
    expect(lastQuarterEnd(today)).toBe(end)
  })

  it('offers reviews and signatures only where there was one', () => {
    const clock = new Date('2026-11-22T12:00:00Z')
    expect(presetsOf({}, clock, 'UTC').map(({ key }) => key)).toEqual(['sinceMonth', 'sinceQuarter', 'whole'])
    expect(presetsOf({ reviewed: 41, signed: 30 }, clock, 'UTC')[0]).toEqual({
      key: 'sinceReview',
      a: { kind: 'version', version: 41 },
      b: { kind: 'now' },
    })
  })
})
