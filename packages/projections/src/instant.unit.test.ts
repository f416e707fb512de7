import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, elapsed, monthOf, yearsAfter } from './instant.ts'

describe('days and months', () => {
  it('counts whole days across months, leap days and changes of the clocks', () => {
    expect(daysBetween('2026-04-30', '2026-06-15')).toBe(46)
    expect(daysBetween('2026-06-15', '2026-04-30')).toBe(-46)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-01-01', '2026-01-01')).toBe(0)
  })

  it('takes the day and the month of an instant in UTC', () => {
    expect(dayOf('2026-12-31T23:59:59.999Z')).toBe('2026-12-31')
    expect(monthOf('2027-01-01T00:00:00.000Z') - monthOf('2026-12-31T23:59:59.999Z')).toBe(1)
    expect(monthOf('2027-03-01T00:00:00.000Z') - monthOf('2026-03-31T00:00:00.000Z')).toBe(12)
  })

  it('adds years by the calendar', () => {
    expect(yearsAfter('2026-03-03', 1)).toBe('2027-03-03')
    expect(yearsAfter('2024-02-29', 1)).toBe('2025-03-01')
    expect(yearsAfter('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('measures what lies between two instants in milliseconds', () => {
    expect(elapsed('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.500Z')).toBe(1500)
  })
})
