import { type Interval, z } from './interval.ts'

/**
 * Of a plain proportion by Wilson (1927): it never leaves 0 to 1 and holds for few and for many.
 * @returns shares from 0 to 1, or `undefined` of nothing
 */
export const wilson = (hits: number, of: number): Interval | undefined => {
  if (of <= 0) return undefined
  const share = hits / of
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  return { lower: hits === 0 ? 0 : middle - half, upper: hits === of ? 1 : middle + half }
}
