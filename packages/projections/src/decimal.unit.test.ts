import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, shareOfWay } from './decimal.ts'
import { seeded } from './history.testing.ts'

describe('decimals as text', () => {
  it('keeps digits that a binary fraction would lose', () => {
    expect(shareOfWay('100000000000000000.2', '100000000000000000.1', '100000000000000000.5')).toBe(0.25)
    expect(shareOfWay('0.3', '0.1', '0.3')).toBe(1)
    expect(compareDecimals('0.30', '0.3')).toBe(0)
    expect(compareDecimals('9007199254740993', '9007199254740992')).toBe(1)
  })

  it('walks down as well as up, and beyond both ends', () => {
    expect(shareOfWay('8', '10', '2')).toBe(0.25)
    expect(shareOfWay('12', '10', '2')).toBe(-0.25)
    expect(shareOfWay('-3.5', '-4', '-3')).toBe(0.5)
    expect(shareOfWay('15', '0', '10')).toBe(1.5)
  })

  it('gives no share where there is no way, and none of what is no decimal number', () => {
    expect(shareOfWay('5', '5', '5.0')).toBeUndefined()
    for (const text of ['', 'x', '1e3', '.5', '5.', '0x10', 'NaN', '1,5', ' 1']) {
      expect(shareOfWay(text, '0', '1')).toBeUndefined()
      expect(compareDecimals('1', text)).toBeUndefined()
    }
  })

  it('compares thousandths as whole numbers do', () => {
    const thousandths = (n: number) =>
      `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 1000)}.${`${Math.abs(n) % 1000}`.padStart(3, '0')}`
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(compareDecimals(thousandths(a), thousandths(b))).toBe(Math.sign(a - b))
      }),
      seeded,
    )
  })
})
