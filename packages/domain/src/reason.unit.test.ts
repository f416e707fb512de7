import { describe, expect, it } from 'vitest'
import { tidyReason } from './reason.ts'
import { id } from './testing/words.testing.ts'

describe('a reason', () => {
  it('is stored tidied, without what is blank', () => {
    expect(tidyReason({ code: 'barrier', text: ' no budget ', cause: id('budget') })).toEqual({
      code: 'barrier',
      text: 'no budget',
      cause: id('budget'),
    })
    expect(tidyReason({ code: 'assessment', text: ' ' })).toEqual({ code: 'assessment' })
  })

  it.each([
    [{ code: 'other' }, 'REASON_TEXT_REQUIRED', 'text'],
    [{ code: 'other', text: '\n ' }, 'REASON_TEXT_REQUIRED', 'text'],
    [{ code: 'barrier', text: 'x'.repeat(1001) }, 'TEXT_TOO_LONG', 'text'],
    [{ code: 'barrier', text: 'a\u0000' }, 'TEXT_MALFORMED', 'text'],
    [{ code: 'barrier', cause: 'budget' }, 'MALFORMED_ID', 'cause'],
    [{ code: 'whim' as 'other', text: 'so' }, 'OUT_OF_RANGE', 'code'],
  ] as const)('%j is refused', (reason, code, field) =>
    expect(tidyReason(reason)).toMatchObject({ rejected: code, path: ['reason', field] }),
  )
})
