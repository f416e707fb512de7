import type { Decimal } from './envelope.ts'

/**
 * The one spelling of a decimal: no leading or trailing zeros, no exponent, no plus, no negative zero.
 * @param digits most digits before and after the point together
 * @returns `undefined` if it is no decimal or has more digits
 */
export function tidyDecimal(text: string, digits: number): Decimal | undefined {
  if (typeof text !== 'string' || text.length > 4 * digits) return undefined
  const found = /^(-?)0*(\d+?)(?:\.(\d+?)0*)?$/.exec(text)
  if (!found) return undefined
  const [, sign = '', whole = '0', fraction = '0'] = found
  if (whole.length + fraction.length > digits + (fraction === '0' ? 1 : 0)) return undefined
  const size = fraction === '0' ? whole : `${whole}.${fraction}`
  return size === '0' ? '0' : sign + size
}

/** Exact, without binary fractions. @returns negative, 0 or positive, as `a - b` would be. Both must be tidy. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(fractionOf(a).length, fractionOf(b).length)
  const [left, right] = [scaled(a, places), scaled(b, places)]
  return left < right ? -1 : left > right ? 1 : 0
}

const fractionOf = (decimal: Decimal) => decimal.split('.')[1] ?? ''
const scaled = (decimal: Decimal, places: number) =>
  BigInt((decimal.split('.')[0] ?? '') + fractionOf(decimal).padEnd(places, '0'))
