import { describe, expect, it } from 'vitest'
import { BadCursor, readCursor, writeCursor } from './cursor.ts'
import { foldText, likePattern, prefixQuery, titleKey, wordsOf } from './words.ts'

describe('words of the directory', () => {
  it('are compared without case and accents', () => {
    expect(foldText('Àrztin ÉCOLE ﬁne')).toBe('arztin ecole fine')
    expect(wordsOf('Node.js & école', undefined, 'node')).toEqual(['node', 'js', 'ecole'])
  })
  it('become a query for beginnings that no character of a search can break out of', () => {
    expect(prefixQuery("O'Brien & !(x):* | \\")).toBe("'o':* & 'brien':* & 'x':*")
    expect(prefixQuery(' %_ ')).toBeUndefined()
    expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%')
  })
  it('give a key to order by that fits into a cursor of 500 characters', () => {
    const key = titleKey('𝒳'.repeat(40) + '漢'.repeat(160))
    const cursor = writeCursor({
      sort: 'next-due',
      values: ['2026-11-22', key, '01990000-0000-7000-8000-000000000001'],
    })
    expect(cursor.length).toBeLessThanOrEqual(500)
  })
})

describe('a cursor', () => {
  const cursor = writeCursor({ sort: 'title', values: ['nurse', 'id'] })
  it('gives back what it holds', () => {
    expect(readCursor(cursor, 'title', ['string', 'string'])).toEqual(['nurse', 'id'])
  })
  it.each([
    ['of another order', () => readCursor(cursor, 'changed', ['string', 'string'])],
    ['with values of another kind', () => readCursor(cursor, 'title', ['string', 'number'])],
    ['with too few values', () => readCursor(cursor, 'title', ['string'])],
    ['that was made up', () => readCursor('%%%', 'title', ['string', 'string'])],
    ['that is no list', () => readCursor(Buffer.from('{}').toString('base64url'), 'title', [])],
    ['that is too long', () => readCursor('a'.repeat(2_001), 'title', [])],
  ])('is refused %s', (_, read) => {
    expect(read).toThrow(BadCursor)
  })
})
