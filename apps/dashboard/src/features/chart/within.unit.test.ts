import { describe, expect, it } from 'vitest'
import { within } from './within.ts'

const points = [
  { at: 10, value: 1 },
  { at: 20, value: 2 },
  { at: 30, value: 3 },
]

describe('a stretch of a course', () => {
  it('begins with the value that held and ends with the last one', () => {
    expect(within(points, 15, 25)).toEqual([
      { at: 15, value: 1 },
      { at: 20, value: 2 },
      { at: 25, value: 2 },
    ])
  })

  it('says nothing of before the course began', () => {
    expect(within(points, 0, 5)).toEqual([])
    expect(within(points, 0, 10)).toEqual([{ at: 10, value: 1 }])
  })
})
