import { describe, expect, it } from 'vitest'
import { firstName, namesSomebody } from './naming.ts'

const grace = 'Grace Lindqvist (demo)'

describe('a comment', () => {
  it.each([
    '@Grace, is that enough?',
    'I asked grace lindqvist.',
    'Thanks @grace!',
    '(@Grace)',
    'Grace Lindqvist',
  ])('names somebody: %s', text => expect(namesSomebody(text, grace)).toBe(true))

  it.each(['By the grace of God', '@Graceful', 'Disgrace Lindqvist', 'me@grace', 'Lindqvist', ''])(
    'names nobody: %s',
    text => expect(namesSomebody(text, grace)).toBe(false),
  )

  it('names people of any letters and signs, and nobody without a name', () => {
    expect(namesSomebody('@Zoë?', 'Zoë M. (x)')).toBe(true)
    expect(namesSomebody('@Zo', 'Zoë')).toBe(false)
    expect(namesSomebody('@a.b', 'a.b')).toBe(true)
    expect(namesSomebody('@axb', 'a.b')).toBe(false)
    expect(namesSomebody('anything @', '')).toBe(false)
    expect(firstName(grace)).toBe('Grace')
  })
})
