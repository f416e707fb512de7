import { describe, expect, it } from 'vitest'
import { momentOfSince, parseSince, printSince } from './since.ts'

describe('since when changes are marked', () => {
  it.each(['none', 'visit', 'review', 'signed', '-P7D', '-P30D', '2026-03-03', 'rev:41', 'v:spring-2026'])(
    'reads %s as it is written',
    text => {
      const since = parseSince(text)
      expect(since && printSince(since)).toBe(text)
    },
  )

  it.each([null, '', 'now', 'yesterday', 'toString'])('takes %s for nothing said', text => {
    expect(parseSince(text)).toBeUndefined()
  })

  it('stands for the version of its occasion', () => {
    const occasions = { visited: 40, reviewed: 31 }
    expect(momentOfSince({ kind: 'visit' }, occasions)).toEqual({ kind: 'version', version: 40 })
    expect(momentOfSince({ kind: 'lastReview' }, occasions)).toEqual({ kind: 'version', version: 31 })
    expect(momentOfSince({ kind: 'signOff' }, occasions)).toBeUndefined()
    expect(momentOfSince({ kind: 'none' }, occasions)).toBeUndefined()
  })
})
