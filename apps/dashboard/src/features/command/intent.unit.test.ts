import { describe, expect, it } from 'vitest'
import { concerns, settle } from './answers.ts'
import { intents } from './intent.ts'

const counting = () => {
  let n = 0
  return intents(() => `id-${++n}`)
}

describe('an intent', () => {
  it('keeps its id through retries of the same content', () => {
    const intent = counting()
    expect(intent.idFor({ stepId: 'a' })).toBe('id-1')
    expect(intent.idFor({ stepId: 'a' })).toBe('id-1')
  })

  it('is another one for other content', () => {
    const intent = counting()
    intent.idFor({ note: 'one' })
    expect(intent.idFor({ note: 'two' })).toBe('id-2')
  })

  it('is another one after it was settled, even with the same content', () => {
    const intent = counting()
    intent.idFor({ value: '3' })
    intent.settled()
    expect(intent.idFor({ value: '3' })).toBe('id-2')
  })
})

describe('an answer', () => {
  it('is told apart by what it carries', () => {
    expect(settle({ code: 'NO_MEASURE', path: [], args: [] }).kind).toBe('rejected')
    expect(settle({ rule: 'plan:write' }).kind).toBe('not-allowed')
    expect(settle({ version: 3, position: '9', repeated: false, plan: { planId: 'p' } }).kind).toBe('done')
    expect(settle(undefined).kind).toBe('unanswered')
  })

  it('is said at the field of its path or above it, with or without the name of the input', () => {
    const at = (...path: string[]) => ({ code: 'TEXT_REQUIRED' as const, path, args: [] })
    expect(concerns(at('reason', 'text'), 'reason')).toBe(true)
    expect(concerns(at('input', 'statement'), 'statement')).toBe(true)
    expect(concerns(at('statement'), 'state')).toBe(false)
  })
})
