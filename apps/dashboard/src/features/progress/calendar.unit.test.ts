import { describe, expect, it } from 'vitest'
import { calendarOf, stepOf } from './calendar.ts'

describe('the calendar of changes', () => {
  const weeks = calendarOf(
    [
      { day: '2026-03-04', changes: 3 },
      { day: '2026-03-04', changes: 2 },
      { day: '2025-03-03', changes: 1 },
      { day: '2020-01-01', changes: 9 },
    ],
    '2026-03-05',
  )

  it('ends with the week of the moment and leaves days to come empty', () => {
    expect(weeks).toHaveLength(53)
    expect(weeks.at(-1)).toEqual({ monday: '2026-03-02', days: [0, 0, 5, 0, null, null, null], changes: 5 })
  })

  it('counts every change of its weeks once, and none before them', () => {
    expect(weeks[0]?.monday).toBe('2025-03-03')
    expect(weeks.reduce((sum, { changes }) => sum + changes, 0)).toBe(6)
  })

  it('has five steps', () => {
    expect([0, 1, 4, 9, 100].map(stepOf)).toEqual([0, 1, 2, 3, 4])
  })
})
