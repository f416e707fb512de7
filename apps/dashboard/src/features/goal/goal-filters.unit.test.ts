import { describe, expect, it } from 'vitest'
import type { Goal } from '../../graphql/fragments.ts'
import { goalFilters, matchesAll } from './goal-filters.ts'

const goal = (more: Partial<Goal>) =>
  ({ status: 'OPEN', horizon: 'SHORT', kind: 'PROFESSIONAL', smartGaps: [], ...more }) as Goal

describe('filters of goals', () => {
  it('let everything through while none is on', () => {
    expect(matchesAll(goal({}), [])).toBe(true)
  })

  it('of one sort add up', () => {
    expect(matchesAll(goal({ horizon: 'LONG' }), ['SHORT', 'LONG'])).toBe(true)
    expect(matchesAll(goal({ horizon: null }), ['SHORT', 'LONG'])).toBe(false)
    expect(matchesAll(goal({ smartGaps: ['NO_STEP'] }), ['NO_MEASURE', 'NO_STEP'])).toBe(true)
  })

  it('of different sorts narrow', () => {
    const personal = goal({ kind: 'PERSONAL', smartGaps: ['NO_MEASURE'] })
    expect(matchesAll(personal, ['PERSONAL', 'gaps'])).toBe(true)
    expect(matchesAll(personal, ['PROFESSIONAL', 'gaps'])).toBe(false)
    expect(matchesAll(goal({ status: 'ACHIEVED' }), ['open'])).toBe(false)
  })

  it('all at once let through what has one of each sort', () => {
    expect(matchesAll(goal({ smartGaps: ['NO_RELEVANCE'] }), goalFilters)).toBe(true)
  })
})
