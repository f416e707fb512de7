import { expect, it } from 'vitest'
import { nearerEnd } from './nearer-end.ts'

const place = (set: number) => set / 100

it('a click takes the thumb that is nearer on the rail', () => {
  expect(nearerEnd({ from: 10, to: 60 }, 20, place)).toBe('from')
  expect(nearerEnd({ from: 10, to: 60 }, 50, place)).toBe('to')
  expect(nearerEnd({ from: 10, to: 60 }, 90, place)).toBe('to')
})

it('of two thumbs at one place a click takes the one that can go there', () => {
  expect(nearerEnd({ from: 40, to: 40 }, 20, place)).toBe('from')
  expect(nearerEnd({ from: 40, to: 40 }, 70, place)).toBe('to')
  // both at the end of the rail
  expect(nearerEnd({ from: 99, to: 99 }, 98, place)).toBe('from')
})
