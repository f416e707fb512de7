import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes, NotCanonical, readCanonical } from './canonical.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytes = (text: string) => new TextEncoder().encode(text)
const integers = fc.maxSafeInteger().map(n => n + 0)
const values = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    integers,
    tie('array'),
    tie('object'),
  ),
  array: fc.array(tie('value')),
  object: fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { noNullPrototype: true }),
})).value

/** JSON of small values, spelt in many ways: the few lengths and keys meet often. */
const spelt = fc.letrec<Record<'value' | 'array' | 'object', string>>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('"a"', '"\\u0061"', '"\\n"', '"\\u000a"', '"\\u000A"', '"é"', '""', 'true', 'false'),
    fc.constantFrom('0', '-0', '1', '-7', '1.0', '10', '1e1', '99', '100', '1e2', '12e1', '120', '1E9'),
    tie('array'),
    tie('object'),
  ),
  array: fc.array(tie('value'), { maxLength: 3 }).map(items => `[${items.join(',')}]`),
  object: fc
    .array(fc.tuple(fc.constantFrom('"a"', '"b"', '"1"', '"10"', '"9"', '"1a"', '"\\u0061"'), tie('value')), {
      maxLength: 3,
    })
    .chain(members =>
      fc.constantFrom('', ' ').map(blank => `{${blank}${members.map(each => each.join(':')).join(',')}}`),
    ),
})).value

describe('canonical bytes', () => {
  it('sorts keys by UTF-16 code units, as RFC 8785 shows', () => {
    const weird = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter',
      '1': 'One',
      '\u{1f600}': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'Latin',
    }
    const keys = Object.keys(JSON.parse(text(canonicalBytes(weird))))
    expect(keys).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'])
  })

  it('writes no blanks, escapes only what must be escaped and leaves out absent keys', () => {
    expect(text(canonicalBytes({ b: [1, true, 'é"\\\u0000\n'], a: undefined }))).toBe(
      '{"b":[1,true,"é\\"\\\\\\u0000\\n"]}',
    )
  })

  it.each([
    ['null', { a: null }],
    ['a fraction', { a: 0.5 }],
    ['an integer beyond 2^53 − 1', 2 ** 53],
    ['not a number', Number.NaN],
    ['a lone surrogate', { a: '\ud800' }],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['undefined in an array', [undefined]],
    ['a hole in an array', new Array(1)],
    ['undefined', undefined],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a value that writes itself', { toJSON: () => 'else' }],
    ['65 arrays in each other', Array.from({ length: 65 }).reduce<unknown>(inner => [inner], 1)],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalBytes(value)).toThrow(NotCanonical)
  })

  it('reads back every value it writes', () => {
    fc.assert(
      fc.property(values, value => {
        expect(readCanonical(canonicalBytes(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { seed: 20261120, verbose: 1 },
    )
  })

  it.each([
    ['blanks', '{"a": 1}'],
    ['a trailing line break', '{"a":1}\n'],
    ['double keys', '{"a":1,"a":1}'],
    ['keys in another order', '{"b":1,"a":1}'],
    ['minus zero', '{"a":-0}'],
    ['an exponent', '{"a":1e2}'],
    ['a fraction of nothing', '{"a":1.0}'],
    ['a needless escape', '{"a":"\\u0061"}'],
    ['an escape of a lone surrogate', '{"a":"\\ud800"}'],
    ['null', '{"a":null}'],
    ['a number beyond 2^53 − 1', '{"a":9007199254740993}'],
    ['nothing', ''],
    ['two values', '1 2'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['a hundred thousand brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('refuses to read %s', (_, written) => {
    expect(() => readCanonical(bytes(written))).toThrow(NotCanonical)
  })

  it('reads what RFC 8785 writes and no other spelling of it', () => {
    const isRead = (written: string) => {
      try {
        readCanonical(bytes(written))
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(spelt, written => {
        expect(isRead(written)).toBe(canonicalize(JSON.parse(written)) === written)
      }),
      { seed: 20261122, numRuns: 5_000, verbose: 1 },
    )
  })

  it('refuses to read malformed UTF-8', () => {
    expect(() => readCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(NotCanonical)
    expect(() => readCanonical(Uint8Array.of(0x22, 0xc0, 0x80, 0x22))).toThrow(NotCanonical)
    expect(() => readCanonical(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toThrow(NotCanonical)
  })

  it('keeps a key named __proto__ as an ordinary key', () => {
    const written = '{"__proto__":{"a":1}}'
    const value = readCanonical(bytes(written)) as object
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect(text(canonicalBytes(value))).toBe(written)
  })
})
