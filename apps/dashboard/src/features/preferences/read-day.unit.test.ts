import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from './format.ts'
import { readDay } from './read-day.ts'

describe('a day as somebody writes it', () => {
  it.each([
    '17 Nov 2026',
    '17 november 2026',
    ' 17  Nov. 2026 ',
    'November 17, 2026',
    '17.11.2026',
    '17. 11. 2026',
    '17/11/2026',
    '2026-11-17',
    '11/17/2026',
  ])('%s is the 17th of November', text => expect(readDay(text, 'en-GB')).toBe('2026-11-17'))

  it.each(['', '17', '17 Nov', '17 Nov 26', '31 Feb 2026', '2026-02-29', 'soon', '17 No 2026', '32/13/2026'])(
    '“%s” is no day',
    text => expect(readDay(text, 'en-GB')).toBeUndefined(),
  )

  it('has the day first where both could be meant', () =>
    expect(readDay('3/4/2026', 'en-GB')).toBe('2026-04-03'))

  it.each(['en', 'ar-XB'] as const)(
    'is read as the screen of a reader of %s writes it, whatever day',
    locale => {
      const { day, tag } = formats({ locale, zone: 'UTC', hours: 24 })
      fc.assert(
        fc.property(
          fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
          fc.constantFrom('short' as const, 'long' as const),
          (date, style) => {
            const iso = date.toISOString().slice(0, 10)
            expect(readDay(day(iso, style), tag)).toBe(iso)
          },
        ),
        { seed: 20261122, numRuns: 300 },
      )
    },
  )
})
