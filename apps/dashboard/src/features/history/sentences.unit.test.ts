import { describe, expect, it } from 'vitest'
import { enumValues } from '../../graphql/enum-values.testing.ts'
import type { EventType, FieldChange, PlanEvent } from '../../graphql/fragments.ts'
import {
  eventGroups,
  eventSentences,
  reasons,
  rejectionSentence,
  rejectionSentences,
} from '../../messages/en.ts'
import { fieldValue, slipOf, slipWords } from './field-values.ts'
import { mergeHead } from './merge-head.ts'
import { plain } from './phrase.ts'
import { wordDiff } from './words.ts'

const say = (type: EventType, name: string, changes: readonly FieldChange[] = []) =>
  plain(eventSentences[type]({ element: { name }, changes } as Pick<PlanEvent, 'element' | 'changes'>))
const change = (field: string, old: string | null, now: string | null): FieldChange => ({
  field,
  old,
  new: now,
})

describe('sentences', () => {
  it.each(enumValues('EventType'))('tells of %s', type => {
    expect(say(type as EventType, 'Read', [])).toMatch(/^[a-z].+/)
  })

  it.each(enumValues('RejectionCode'))('explains %s', code => {
    const sentence = rejectionSentence({ code: code as keyof typeof rejectionSentences, path: [], args: [] })
    expect(sentence).toMatch(/^[A-Z].+\.$/)
    expect(sentence).not.toMatch(/undefined|null/)
  })

  it.each(enumValues('ReasonCode'))('names the reason %s', code => {
    expect(reasons[code as keyof typeof reasons]).toMatch(/^[a-z]/)
  })

  it('has no word for what the schema does not know', () => {
    expect(Object.keys(eventSentences).sort()).toEqual([...enumValues('EventType')].sort())
    expect(Object.keys(rejectionSentences).sort()).toEqual([...enumValues('RejectionCode')].sort())
    expect(Object.keys(reasons).sort()).toEqual([...enumValues('ReasonCode')].sort())
  })

  it('puts every event under one filter of the timeline', () => {
    expect(Object.values(eventGroups).flat().sort()).toEqual([...enumValues('EventType')].sort())
  })

  it('tells what moved by its name then', () => {
    expect(say('GoalRevised', 'Present', [change('due', '2026-04-30', '2026-06-15')])).toBe(
      'moved the due date of Present',
    )
    expect(say('GoalRevised', 'Present', [change('due', 'a', 'b'), change('statement', 'c', 'd')])).toBe(
      'changed the due date and statement of Present',
    )
    expect(say('GoalMeasured', 'Present', [change('value', '12', '15')])).toBe('measured 12 → 15 on Present')
    expect(say('PlanRevised', 'My plan', [change('revision', null, 'Spring review')])).toBe(
      'named this revision Spring review',
    )
    expect(
      say('SolutionTried', 'No time', [
        change('solution', null, 'Part-time'),
        change('outcome', 'proposed', 'worked'),
      ]),
    ).toBe('tried Part-time for No time, and it worked')
  })

  it('carries the numbers of a refusal', () => {
    expect(
      rejectionSentence({
        code: 'TEXT_TOO_LONG',
        path: ['statement'],
        args: [{ name: 'limit', value: '1000' }],
      }),
    ).toBe('At most 1000 characters.')
    expect(
      rejectionSentence({
        code: 'OUT_OF_RANGE',
        path: ['impact'],
        args: [
          { name: 'min', value: '1' },
          { name: 'max', value: '5' },
        ],
      }),
    ).toBe('Between 1 and 5.')
  })
})

describe('old and new', () => {
  it('says by how many days a due date moved', () => {
    expect(slipWords(slipOf(change('due', '2026-04-30', '2026-06-15'))!)).toBe('+46 days')
    expect(slipWords(-1)).toBe('−1 day')
    expect(slipOf(change('due', null, '2026-06-15'))).toBeUndefined()
  })

  it('shows days as dates and leaves people’s words alone', () => {
    expect(fieldValue('due', '2026-06-15')).toBe('15 Jun 2026')
    expect(fieldValue('statement', '2026-06-15')).toBe('2026-06-15')
  })

  it('keeps both texts whole in a difference by words', () => {
    const before = 'Lead one deep retrofit'
    const after = 'Lead the Elm Street retrofit'
    const pieces = wordDiff(before, after)
    const join = (kinds: readonly string[]) =>
      pieces
        .filter(piece => kinds.includes(piece.kind))
        .map(piece => piece.text)
        .join('')
    expect(join(['same', 'old'])).toBe(before)
    expect(join(['same', 'new'])).toBe(after)
    expect(pieces.some(piece => piece.kind === 'same' && piece.text.includes('retrofit'))).toBe(true)
  })
})

describe('newer change sets', () => {
  it('lead, replace a set that grew, and leave nothing twice', () => {
    const set = (fromVersion: number, toVersion: number) => ({ fromVersion, toVersion })
    expect(mergeHead([set(5, 6), set(3, 4), set(1, 2)], [set(8, 8), set(5, 7)])).toEqual([
      set(8, 8),
      set(5, 7),
      set(3, 4),
      set(1, 2),
    ])
  })
})
