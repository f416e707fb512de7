import type { Decimal } from '@plan-ledger/domain'

const pattern = /^([+-]?)(\d{1,400})(?:\.(\d{1,400}))?$/

interface Scaled {
  readonly digits: bigint
  readonly scale: number
}

const scaled = (text: Decimal): Scaled | undefined => {
  const parts = pattern.exec(text)
  if (!parts) return undefined
  const fraction = parts[3] ?? ''
  const digits = BigInt(`${parts[2]}${fraction}`)
  return { digits: parts[1] === '-' ? -digits : digits, scale: fraction.length }
}

const at = (value: Scaled, scale: number) => value.digits * 10n ** BigInt(scale - value.scale)

/**
 * How far `value` lies on the way from `from` to `to`: 0 at `from`, 1 at `to`, beyond both outside. The
 * distances are taken exactly, as events carry no binary fractions. `undefined` if a text is no decimal number
 * or there is no distance.
 */
export const shareOfWay = (value: Decimal, from: Decimal, to: Decimal): number | undefined => {
  const v = scaled(value)
  const a = scaled(from)
  const b = scaled(to)
  if (!v || !a || !b) return undefined
  const scale = Math.max(v.scale, a.scale, b.scale)
  const way = at(b, scale) - at(a, scale)
  if (way === 0n) return undefined
  return Number(at(v, scale) - at(a, scale)) / Number(way)
}

/** Below zero, zero or above zero as `a` is below, at or above `b`; `undefined` if a text is no decimal number. */
export const compareDecimals = (a: Decimal, b: Decimal): number | undefined => {
  const left = scaled(a)
  const right = scaled(b)
  if (!left || !right) return undefined
  const scale = Math.max(left.scale, right.scale)
  const difference = at(left, scale) - at(right, scale)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}
