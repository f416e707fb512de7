import { describe, expect, it } from 'vitest'
import { allSawNothing, rebuiltInWords, sawNothing } from './in-words.ts'

const model = 'audit-feed'

describe('what a rebuild says', () => {
  it('is how far it came and from how many events', () => {
    const rebuilt = { model, events: 12, position: 40n }
    expect(rebuiltInWords(rebuilt)).toBe('audit-feed: rebuilt up to position 40 from 12 events.')
    expect(rebuiltInWords({ ...rebuilt, resumedAt: 9n })).toBe(
      'audit-feed: rebuilt up to position 40 from 12 events after position 9.',
    )
  })

  it('trap 10: the verifier reports success although it saw no event – not here: it says that there was none', () => {
    const rebuilt = { model, events: 0, position: 0n }
    expect(rebuiltInWords(rebuilt)).toBe('audit-feed: there was no event to rebuild it from.')
    expect(sawNothing(rebuilt)).toBe(true)
    // nothing new since it was interrupted is something else
    expect(sawNothing({ ...rebuilt, resumedAt: 9n })).toBe(false)
    expect(allSawNothing([rebuilt, rebuilt])).toBe(true)
    expect(allSawNothing([{ ...rebuilt, events: 3 }, rebuilt])).toBe(false)
  })
})
