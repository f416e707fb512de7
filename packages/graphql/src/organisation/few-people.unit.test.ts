import { describe, expect, it } from 'vitest'
import type { CompletionRow } from '../context.ts'
import { hideFewPeople } from './few-people.ts'

const none = { onTime: 0, late: 0, undecided: 0, undated: 0 }
const group = (name: string, people: number): CompletionRow => ({
  group: name,
  people,
  goals: people * 2,
  achieved: people,
  abandoned: 0,
  reformulated: 0,
  planClosed: 0,
  open: people,
  overdue: 0,
  original: none,
  signedOff: none,
  current: none,
})
const shown = (...groups: CompletionRow[]) =>
  hideFewPeople(groups).flatMap(({ group, counts }) => (counts ? [group] : []))

describe('groups of few people', () => {
  it('show their counts from five people on', () => {
    expect(shown(group('a', 5), group('b', 12))).toEqual(['a', 'b'])
  })
  it('hide their counts below five, and keep their names and places', () => {
    const all = hideFewPeople([group('a', 4), group('b', 2)])
    expect(all).toEqual([
      { group: 'a', counts: undefined },
      { group: 'b', counts: undefined },
    ])
  })
  it('are not told by what is missing to the whole: the smallest of the others is hidden too', () => {
    expect(shown(group('a', 9), group('b', 1), group('c', 6), group('d', 7))).toEqual(['a', 'd'])
  })
  it('are nothing where there is nothing', () => {
    expect(hideFewPeople([])).toEqual([])
  })
})
