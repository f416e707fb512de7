import { describe, expect, it } from 'vitest'
import { daysAfter, isDay, isInstant, monthsAfter, toInstant } from './day.ts'

describe('a day', () => {
  it.each(['2026-11-20', '2024-02-29', '0999-01-01', '9999-12-31'])('%s is one', text =>
    expect(isDay(text)).toBe(true),
  )
  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-00-01',
    '2026-1-1',
    '20261120',
    '2026-11-20T',
    ' 2026-11-20',
    '٢٠٢٦-١١-٢٠',
  ])('%j is none', text => expect(isDay(text)).toBe(false))
})

describe('an instant', () => {
  it.each(['2026-11-20T16:05:00.000Z', '2024-02-29T23:59:59.999Z'])('%s is spelled as stored', text =>
    expect(isInstant(text)).toBe(true),
  )
  it.each([
    '2026-11-20T16:05:00Z',
    '2026-11-20T16:05:00.000+00:00',
    '2026-02-30T00:00:00.000Z',
    '2026-11-20T24:00:00.000Z',
    '2026-11-20',
  ])('%s is not', text => expect(isInstant(text)).toBe(false))
  it.each([
    ['2020-03-17T22:11:26Z', '2020-03-17T22:11:26.000Z'],
    ['2020-03-17T22:11:26.5+01:30', '2020-03-17T20:41:26.500Z'],
    ['2026-02-30T00:00:00Z', undefined],
    ['2026-02-03T10:00:00', undefined],
    ['yesterday', undefined],
    ['2026-02-03T25:00:00Z', undefined],
  ])('%s is stored as %s', (text, stored) => expect(toInstant(text)).toBe(stored))
})

it.each([
  ['2026-01-15', 6, '2026-07-15'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2026-12-01', 1, '2027-01-01'],
  ['2026-03-31', 1, '2026-04-30'],
])('%s and %i months is %s', (from, months, day) => expect(monthsAfter(from, months)).toBe(day))

it.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-01-05', 0, '2026-01-05'],
  ['2026-12-31', 366, '2028-01-01'],
])('%s and %i days is %s', (from, days, day) => expect(daysAfter(from, days)).toBe(day))
