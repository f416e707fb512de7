import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRejected } from './decision.ts'
import { normalText, shortened, tidyLine, tidyLines } from './text.ts'

const run = { numRuns: 1000, seed: 20260106 }
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'e',
      '\u0301',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u212b',
      '\ufeff',
      '\u2000',
      '\u0000',
      '\ud800',
      '😀',
    ),
  }),
)

describe('text', () => {
  it('is trimmed, composed, and its lines end alike', () =>
    expect(normalText('\ufeff Cafe\u0301\r\nau\rlait\t ')).toBe('Café\nau\nlait'))

  it('tidied twice is tidied once', () =>
    fc.assert(
      fc.property(anyText, text => {
        expect(normalText(normalText(text))).toBe(normalText(text))
        const tidied = tidyLines(text, [], 1000)
        if (!isRejected(tidied)) expect(tidyLines(tidied, [], 1000)).toBe(tidied)
      }),
      run,
    ))

  it('that is accepted is well formed and has no control characters', () =>
    fc.assert(
      fc.property(anyText, text => {
        const line = tidyLine(text, [], 1000)
        if (!isRejected(line)) expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u)
        const lines = tidyLines(text, [], 1000)
        if (!isRejected(lines)) expect(lines.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      }),
      run,
    ))

  it.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009f', '\ud83d', '\udc00'])(
    'with %j is refused',
    odd => {
      expect(tidyLines(`a${odd}b`, ['note'], 10)).toEqual({
        rejected: 'TEXT_MALFORMED',
        path: ['note'],
        args: { at: 1 },
      })
      expect(tidyLine(`a${odd}b`, ['note'], 10)).toMatchObject({ rejected: 'TEXT_MALFORMED' })
    },
  )

  it('of several lines is refused where one is asked for', () => {
    expect(tidyLine('a\nb', [], 10)).toMatchObject({ rejected: 'TEXT_MALFORMED' })
    expect(tidyLines('a\n\tb', [], 10)).toBe('a\n\tb')
  })

  it('is measured after it was tidied, in UTF-16 units', () => {
    expect(tidyLine(` ${'e\u0301'.repeat(10)} `, [], 10)).toBe('é'.repeat(10))
    expect(tidyLine('😀'.repeat(6), [], 11)).toEqual({
      rejected: 'TEXT_TOO_LONG',
      path: [],
      args: { limit: 11, length: 12 },
    })
  })

  it('is refused, not thrown at, when it is no text at all', () =>
    expect(tidyLine(7 as unknown as string, [], 10)).toMatchObject({ rejected: 'TEXT_MALFORMED' }))

  it('shortened fits and is never cut through a character', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '😀') }),
        fc.integer({ min: 1, max: 20 }),
        (text, limit) => {
          const short = shortened(text, limit)
          expect(short.length).toBeLessThanOrEqual(limit)
          expect(short).not.toMatch(/\p{Cs}/u)
          if (text.length <= limit) expect(short).toBe(text)
        },
      ),
      run,
    ))
})
