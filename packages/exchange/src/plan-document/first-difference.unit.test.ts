import { describe, expect, it } from 'vitest'
import { firstDifference } from './first-difference.ts'

describe('the first difference of two values', () => {
  it('is none between equal ones, whatever the order of keys', () => {
    expect(firstDifference({ a: [1, { b: 'x' }], c: null }, { c: null, a: [1, { b: 'x' }] })).toBeUndefined()
  })

  it.each([
    ['a value', { a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] }, ['a', '1', 'b']],
    ['a missing key', { a: 1, b: 2 }, { a: 1 }, ['b']],
    ['one key more', { a: 1 }, { a: 1, b: 2 }, ['b']],
    ['a longer list', { a: [1] }, { a: [1, 2] }, ['a', '1']],
    ['a list where an object was', { a: [] }, { a: {} }, ['a']],
    ['null where an object was', { a: null }, { a: {} }, ['a']],
    ['the whole', 1, '1', []],
  ])('is the path to %s', (_, a, b, path) => expect(firstDifference(a, b)).toEqual(path))
})
