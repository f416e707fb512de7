import { describe, expect, it } from 'vitest'
import { spokenMoment } from './spoken-moment.ts'

describe('a moment said in words', () => {
  it.each([
    ['version 41', { at: 'rev:41', version: 41 }],
    ['rev:7', { at: 'rev:7', version: 7 }],
    ['as of 3 march 2026', { at: '2026-03-03' }],
    ['2026-03-03', { at: '2026-03-03' }],
    ['now', { at: null }],
  ])('reads %s', (text, moment) => {
    expect(spokenMoment(text)).toEqual(moment)
  })

  it.each(['', 'goals', '31 february 2026', 'version', 'as of march'])('finds none in “%s”', text => {
    expect(spokenMoment(text)).toBeUndefined()
  })
})
