import { describe, expect, it } from 'vitest'
import { steady } from './steady-order.ts'

const itself = (row: string) => row

describe('rows that change while they are read', () => {
  it('stand in their order when they are first seen', () =>
    expect(steady(['b', 'a', 'c'], itself, [])).toEqual({ rows: ['b', 'a', 'c'], moved: 0 }))

  it('keep their places, and it is counted how few of them belong elsewhere', () =>
    expect(steady(['d', 'a', 'b', 'c'], itself, ['a', 'b', 'c', 'd'])).toEqual({
      rows: ['a', 'b', 'c', 'd'],
      moved: 1,
    }))

  it('are followed by new ones, wherever those belong', () =>
    expect(steady(['new', 'a', 'b'], itself, ['a', 'b'])).toEqual({ rows: ['a', 'b', 'new'], moved: 1 }))

  it('close up where one is gone', () =>
    expect(steady(['a', 'c'], itself, ['a', 'b', 'c'])).toEqual({ rows: ['a', 'c'], moved: 0 }))

  it('are all out of place but one where the order is turned round', () =>
    expect(steady(['c', 'b', 'a'], itself, ['a', 'b', 'c']).moved).toBe(2))
})
