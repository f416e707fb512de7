import { expect, it } from 'vitest'
import { erfc } from './erfc.ts'

it.each([
  // Abramowitz and Stegun, tables 7.1 and 7.3; √(3.841458820694124 / 2) leaves one in twenty
  [0, 1],
  [0.5, 0.4795001221869535],
  [1, 0.15729920705028513],
  [1.3859038243496777, 0.05],
  [2, 0.004677734981047266],
  [3, 2.209049699858544e-5],
  [5, 1.5374597944280349e-12],
])('of %d is %d', (x, expected) => {
  expect(Math.abs(erfc(x) / expected - 1)).toBeLessThan(1e-12)
})
