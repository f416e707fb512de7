import { describe, expect, it } from 'vitest'
import { binaryRows } from './binary-copy.ts'

describe('binary rows', () => {
  it.each([
    ['integer', 0.5],
    ['integer', 2 ** 31],
    ['integer', '1'],
    ['bigint', '9007199254740993'],
    ['bigint', 'many'],
    ['boolean', 'false'],
    ['date', 'tomorrow'],
    ['timestamp with time zone', 'now'],
    ['text', 7],
    ['uuid', '0193a5b0-7c00-7abc-8def-0123456789a'],
    ['uuid', '0193a5b0-7c00-7abc-8def-0123456789ag'],
    ['integer[]', [1, 'two']],
    ['tstzmultirange', '{[then,)}'],
  ])('refuse as %s what PostgreSQL would have refused as text: %s', (type, value) => {
    expect(() => binaryRows([{ name: 'value', type }]).put({ value })).toThrow(RangeError)
  })

  it('refuse a type that they can not write', () => {
    expect(() => binaryRows([{ name: 'value', type: 'money' }])).toThrow(RangeError)
  })
})
