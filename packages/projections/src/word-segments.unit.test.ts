import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from './history.testing.ts'
import { wordSegments } from './word-segments.ts'

const marked = (old: string, now: string) =>
  wordSegments(old, now)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('')

const words = fc
  .array(fc.constantFrom('lead', 'a', 'team', 'of', 'six', 'before', 'spring', ',', '.', '\n'), {
    maxLength: 60,
  })
  .map(list => list.join(' '))

describe('a text compared by words', () => {
  it('shows what was put in and taken out', () => {
    expect(marked('Lead a team of six', 'Lead a team of nine')).toBe('Lead a team of -six-+nine+')
    expect(marked('Lead a team', 'Lead a small team')).toBe('Lead a +small +team')
    expect(marked('', 'Lead')).toBe('+Lead+')
    expect(marked('same', 'same')).toBe('same')
  })

  it('tells of words replaced one after the other as of one passage', () => {
    expect(
      marked('Reads my reports before anybody else does', 'Reads my reports, and now sends me his'),
    ).toBe('Reads my reports+,+ -before anybody else does-+and now sends me his+')
    expect(marked('Lead a team of six', 'Found a team of nine')).toBe('-Lead-+Found+ a team of -six-+nine+')
  })

  it('keeps words whole, and letters of scripts without spaces apart', () => {
    expect(marked('team’s work', 'teams work')).toBe('-team’s-+teams+ work')
    expect(marked('成為團隊領導', '成為部門領導')).toBe('成為-團隊-+部門+領導')
    expect(marked('أريد قيادة فريق', 'أريد قيادة قسم')).toBe('أريد قيادة -فريق-+قسم+')
  })

  it('gives back both texts, whatever they are', () => {
    const texts = fc.oneof(
      words,
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const segments = wordSegments(old, now)
        const without = (kind: string) =>
          segments
            .filter(segment => segment.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('added')).toBe(old)
        expect(without('removed')).toBe(now)
        for (const [index, { kind, text }] of segments.entries()) {
          expect(text).not.toBe('')
          expect(kind).not.toBe(segments[index + 1]?.kind)
        }
      }),
      seeded,
    )
  })

  it('finds a change in the longest texts there may be', () => {
    const long = Array.from({ length: 700 }, (_, n) => `word${n}`).join(' ')
    const edited = long.replace('word100 ', '').replace('word600', 'other')
    expect(wordSegments(long, edited).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'word100 ' },
      { kind: 'removed', text: 'word600' },
      { kind: 'added', text: 'other' },
    ])
    expect(wordSegments('a '.repeat(2000), 'b '.repeat(2000)).length).toBeGreaterThan(1)
  })
})
