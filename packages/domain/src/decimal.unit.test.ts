import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, tidyDecimal } from './decimal.ts'

const run = { numRuns: 1000, seed: 20260107 }
const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
const spelled = (n: number) => {
  const digits = String(Math.abs(n)).padStart(3, '0')
  return `${n < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

describe('a decimal', () => {
  it.each([
    ['1.50', '1.5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['0.5', '0.5'],
    ['100', '100'],
    ['-12.340', '-12.34'],
    ['1.0', '1'],
    ['0000.10', '0.1'],
    ['123456789012345678', '123456789012345678'],
    ['12345678901234567.8', '12345678901234567.8'],
  ])('%s is spelled %s', (text, tidy) => expect(tidyDecimal(text, 18)).toBe(tidy))

  it.each([
    '',
    '-',
    '.',
    '.5',
    '5.',
    '+1',
    '1e3',
    '1,5',
    ' 1',
    'NaN',
    '٣',
    '1234567890123456789',
    '0.1234567890123456789',
    '0'.repeat(1000),
  ])('%j is none', text => expect(tidyDecimal(text, 18)).toBeUndefined())

  it('has one spelling', () =>
    fc.assert(
      fc.property(cents, n => {
        const tidy = tidyDecimal(spelled(n), 18)!
        expect(tidyDecimal(tidy, 18)).toBe(tidy)
        expect(Number(tidy)).toBe(n / 100)
      }),
      run,
    ))

  it('is compared exactly', () => {
    expect(compareDecimals('0.1', '0.10000000000000001')).toBeLessThan(0)
    expect(compareDecimals('-0.5', '-0.25')).toBeLessThan(0)
    expect(compareDecimals('9007199254740993', '9007199254740992')).toBeGreaterThan(0)
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [left, right] = [tidyDecimal(spelled(a), 18)!, tidyDecimal(spelled(b), 18)!]
        expect(compareDecimals(left, right)).toBe(Math.sign(a - b))
      }),
      run,
    )
  })
})
