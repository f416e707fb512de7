import { describe, expect, it } from 'vitest'
import type { Attention } from './documents.ts'
import { countsOf, ofKind } from './of-kind.ts'

const goal = (id: string) => ({ kind: 'GOAL', id, name: `Goal ${id}` }) as const
const things: readonly Attention[] = [
  { kind: 'GOAL_OVERDUE', element: goal('1'), since: '2026-05-01', days: 3, gap: null },
  { kind: 'SMART_GAP', element: goal('1'), since: null, days: null, gap: 'NO_MEASURE' },
  { kind: 'SMART_GAP', element: goal('2'), since: null, days: null, gap: 'NO_MEASURE' },
  { kind: 'SMART_GAP', element: goal('1'), since: null, days: null, gap: 'NO_RELEVANCE' },
]

describe('what needs attention', () => {
  it('is told kind by kind in the order of urgency, each element once with all it lacks', () =>
    expect(ofKind(things)).toEqual([
      { kind: 'GOAL_OVERDUE', count: 1, about: [{ element: goal('1'), days: 3, gaps: [] }] },
      {
        kind: 'SMART_GAP',
        count: 3,
        about: [
          { element: goal('1'), days: null, gaps: ['NO_MEASURE', 'NO_RELEVANCE'] },
          { element: goal('2'), days: null, gaps: ['NO_MEASURE'] },
        ],
      },
    ]))

  it('is counted so that the counts of its kinds make up the whole', () => {
    expect([...countsOf(things)]).toEqual([
      ['GOAL_OVERDUE', 1],
      ['SMART_GAP', 3],
    ])
    expect(ofKind(things).reduce((sum, { count }) => sum + count, 0)).toBe(things.length)
  })
})
