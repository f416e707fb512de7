import { describe, expect, it } from 'vitest'
import { lastOfEachMoment } from './moments.ts'

describe('the line of progress', () => {
  it('has no spike where one command ends a goal and sets its successor', () => {
    const points = [
      { at: '2026-01-01T00:00:00.000Z', scope: 4 },
      { at: '2026-02-01T00:00:00.000Z', scope: 3 },
      { at: '2026-02-01T00:00:00.000Z', scope: 4 },
      { at: '2026-03-01T00:00:00.000Z', scope: 5 },
    ]
    expect(lastOfEachMoment(points).map(({ scope }) => scope)).toEqual([4, 4, 5])
  })
})
