import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from './history.testing.ts'
import { type Moment, parseMoment, printMoment } from './moment.ts'

const moments: fc.Arbitrary<Moment> = fc.oneof(
  fc.constant<Moment>({ kind: 'now' }),
  fc.nat(999_999_999).map<Moment>(version => ({ kind: 'version', version })),
  fc
    .date({
      min: new Date('0000-01-01T00:00:00.000Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    })
    .map<Moment>(date => ({ kind: 'instant', instant: date.toISOString() })),
)

describe('parsing a moment', () => {
  it('reads back every moment it prints', () => {
    fc.assert(
      fc.property(moments, moment => {
        expect(parseMoment(printMoment(moment))).toEqual(moment)
      }),
      seeded,
    )
  })

  it.each([
    ['now', 'now'],
    ['rev:41', 'rev:41'],
    ['rev:0', 'rev:0'],
    ['2026-03-03T08:00:00Z', '2026-03-03T08:00:00.000Z'],
    ['2026-03-03t08:00:00.5z', '2026-03-03T08:00:00.500Z'],
    ['2026-03-03T08:00:00.123999Z', '2026-03-03T08:00:00.123Z'],
    ['2026-03-03T01:30:00+02:00', '2026-03-02T23:30:00.000Z'],
    ['2026-03-03T20:15:00.25-05:45', '2026-03-04T02:00:00.250Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('reads %s as %s', (text, printed) => {
    const moment = parseMoment(text)
    expect(moment && printMoment(moment)).toBe(printed)
  })

  it.each([
    '',
    'Now',
    'rev:',
    'rev:-1',
    'rev:041',
    'rev:1e3',
    'rev:1234567890',
    '2026-03-03',
    '2026-03-03T08:00:00',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+0200',
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00+01:00',
    ' 2026-03-03T08:00:00Z',
    '2026-03-03T08:00:00Z\n',
    `2026-03-03T08:00:00.${'0'.repeat(60)}Z`,
  ])('refuses %j', text => {
    expect(parseMoment(text)).toBeUndefined()
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: fc.constantFrom(...'0123456789-:.TZ+revnow') }), text => {
        const moment = parseMoment(text)
        return moment === undefined || parseMoment(printMoment(moment)) !== undefined
      }),
      seeded,
    )
  })
})
