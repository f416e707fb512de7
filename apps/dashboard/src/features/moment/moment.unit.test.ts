import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAhead, isFrozen, type Moment, momentForApi, parseMoment, printMoment, slugOf } from './moment.ts'
import { dayIn, endOfDay } from './zone.ts'

const seed = 20261122

const moments: fc.Arbitrary<Moment> = fc.oneof(
  fc.constant<Moment>({ kind: 'now' }),
  fc.integer({ min: 1, max: 999_999_999 }).map(version => ({ kind: 'version', version }) as const),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map(date => ({ kind: 'instant', instant: date.toISOString() }) as const),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map(date => ({ kind: 'day', day: date.toISOString().slice(0, 10) }) as const),
  fc
    .record({ amount: fc.integer({ min: 1, max: 9999 }), unit: fc.constantFrom('D', 'W', 'M') })
    .map(({ amount, unit }) => ({ kind: 'ago', amount, unit }) as Moment),
  fc.uuid().map(review => ({ kind: 'review', review }) as const),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map(slugOf)
    .filter(slug => slug !== '' && slugOf(slug) === slug)
    .map(slug => ({ kind: 'named', slug }) as const),
)

describe('the grammar of moments', () => {
  it('reads back every moment it prints', () => {
    fc.assert(
      fc.property(moments, moment => {
        expect(parseMoment(printMoment(moment))).toEqual(moment)
      }),
      { seed },
    )
  })

  it.each([
    'rev:0',
    'rev:-1',
    'rev:1.5',
    'rev:01x',
    '2026-02-30',
    '2026-13-01',
    'yesterday',
    '-P0D',
    '-P3Y',
    '2026-03-03T08:00:00',
    '2026-03-03T25:00:00Z',
    '2026-02-30T10:00:00Z',
    'review:1',
    'v:',
    'v:Signed in spring',
    `v:${'a'.repeat(300)}`,
    '<script>',
  ])('says that %s is no moment', text => {
    expect(parseMoment(text)).toBeUndefined()
  })

  it('takes nothing and "now" for now', () => {
    expect(parseMoment('')).toEqual({ kind: 'now' })
    expect(parseMoment('now')).toEqual({ kind: 'now' })
  })

  it('calls versions, instants and past days frozen; now, periods and today moving', () => {
    const clock = new Date('2026-03-03T22:30:00Z')
    const frozen = (moment: Moment, zone = 'UTC') => isFrozen(moment, clock, zone)
    expect(frozen({ kind: 'version', version: 1 })).toBe(true)
    expect(frozen({ kind: 'day', day: '2026-03-02' })).toBe(true)
    expect(frozen({ kind: 'day', day: '2026-03-03' })).toBe(false)
    expect(frozen({ kind: 'day', day: '2026-03-03' }, 'Asia/Kolkata')).toBe(true)
    expect(frozen({ kind: 'now' })).toBe(false)
    expect(frozen({ kind: 'ago', amount: 1, unit: 'M' })).toBe(false)
  })

  it('says that tomorrow lies ahead, in the zone of the reader', () => {
    const clock = new Date('2026-03-03T22:30:00Z')
    expect(isAhead({ kind: 'day', day: '2026-03-04' }, clock, 'UTC')).toBe(true)
    expect(isAhead({ kind: 'day', day: '2026-03-04' }, clock, 'Asia/Kolkata')).toBe(false)
    expect(isAhead({ kind: 'version', version: 1 }, clock, 'UTC')).toBe(false)
  })

  it('makes names of any script fit for an address', () => {
    expect(slugOf('Signed, spring 2026!')).toBe('signed-spring-2026')
    expect(slugOf('خطة الربيع')).toBe('خطة-الربيع')
  })
})

describe('what the API is asked', () => {
  const clock = new Date('2026-11-22T12:00:00Z')

  it('asks for live without a moment', () => {
    expect(momentForApi({ kind: 'now' }, clock, 'Europe/Berlin')).toBeUndefined()
  })

  it('A05: asks for the end of a day in the reader’s zone, also when the clocks change', () => {
    const day = (text: string) => momentForApi({ kind: 'day', day: text }, clock, 'Europe/Berlin')
    expect(day('2026-03-28')).toBe('2026-03-28T22:59:59.999Z')
    expect(day('2026-03-29')).toBe('2026-03-29T21:59:59.999Z')
    expect(day('2026-10-25')).toBe('2026-10-25T22:59:59.999Z')
  })

  it('takes the future, today’s end included, for now', () => {
    expect(momentForApi({ kind: 'day', day: '2026-11-22' }, clock, 'Europe/Berlin')).toBeUndefined()
    expect(
      momentForApi({ kind: 'instant', instant: '2027-01-01T00:00:00.000Z' }, clock, 'UTC'),
    ).toBeUndefined()
  })

  it('goes back whole months to the last day that exists', () => {
    const march = new Date('2026-03-31T10:00:00Z')
    expect(momentForApi({ kind: 'ago', amount: 1, unit: 'M' }, march, 'UTC')).toBe('2026-02-28T10:00:00.000Z')
  })
})

describe('days in a zone', () => {
  it('ends each day one millisecond before the next begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'),
        (days, zone) => {
          const day = new Date(days * 86_400_000).toISOString().slice(0, 10)
          const end = endOfDay(day, zone)
          expect(dayIn(end, zone)).toBe(day)
          expect(dayIn(new Date(end.getTime() + 1), zone)).not.toBe(day)
        },
      ),
      { seed },
    )
  })
})
