import { describe, expect, it } from 'vitest'
import { barriersBehind, revisionsBehind } from './behind.ts'
import { cohortsOf } from './cohorts.ts'
import type { Completion, Review } from './documents.ts'
import { barsOf } from './group-bars.tsx'
import { shareOnTime } from './outcomes.ts'
import { reviewMonths } from './review-months.ts'
import { onTimeDots } from './time-tab.tsx'

const kept = (onTime: number, late: number) => ({
  decided: onTime + late,
  onTime,
  late,
  undated: 0,
  undecided: 0,
})
const hiddenCounts = {
  people: null,
  tooFewPeople: true,
  goals: null,
  achieved: null,
  open: null,
  overdue: null,
  abandoned: null,
  reformulated: null,
  planClosed: null,
  original: null,
  signedOff: null,
  current: null,
}
const quarter = (group: string, achieved: number): Completion => ({
  group,
  people: 6,
  tooFewPeople: false,
  goals: 10,
  achieved,
  open: 7 - achieved,
  overdue: 1,
  abandoned: 2,
  reformulated: 1,
  planClosed: 0,
  original: kept(achieved, 1),
  signedOff: kept(0, 0),
  current: kept(achieved, 0),
})
const rows = [quarter('2026-Q1', 5), { group: '2026-Q2', ...hiddenCounts }, quarter('2025-Q4', 3)]
const parts = (['achieved', 'open', 'reformulated', 'abandoned', 'planClosed'] as const).map(key => ({
  key,
  head: key,
  of: (row: Completion) => row[key],
  look: 'done' as const,
}))

describe('figures', () => {
  it('A73 draw the numbers of their tables', () => {
    const bars = barsOf(rows, parts, group => group ?? '')
    expect(bars.map(bar => [bar.key, ...bar.parts.map(({ value }) => value)])).toEqual([
      ['2026-Q1', 5, 2, 1, 2, 0],
      ['2025-Q4', 3, 4, 1, 2, 0],
    ])
  })

  it('A61 count what was given up among the goals', () => {
    for (const bar of barsOf(rows, parts, group => group ?? ''))
      expect(bar.parts.reduce((sum, { value }) => sum + value, 0)).toBe(10)
  })

  it('A62 draw nothing of groups of too few people', () => {
    expect(barsOf(rows, parts, String).map(({ key }) => key)).not.toContain('2026-Q2')
    expect(onTimeDots(rows, String).map(({ key }) => key)).not.toContain('2026-Q2')
    expect(cohortsOf(rows).map(each => each.quarter)).toEqual(['2025-Q4', '2026-Q1'])
  })

  it('A64 are below 100 % on time with an open goal beyond its date', () => {
    expect(shareOnTime(quarter('2026-Q1', 5), 'original')).toBeCloseTo(5 / 6)
    expect(shareOnTime(quarter('2026-Q1', 5), 'current')).toBe(1)
    expect(shareOnTime(quarter('2026-Q1', 5), 'signedOff')).toBeUndefined()
  })
})

describe('what stands behind a number', () => {
  it('A63 are the events of a month, as they happened, in UTC', () => {
    expect(revisionsBehind('goalsEnded', 'MONTH', '2026-12')).toEqual({
      kind: 'events',
      filter: {
        eventTypes: ['GoalAbandoned', 'GoalReformulated'],
        hasReason: true,
        axis: 'EFFECTIVE',
        from: '2026-12-01T00:00:00.000Z',
        until: '2027-01-01T00:00:00.000Z',
      },
    })
  })

  it('A63 are the events of a reason, as the API spells it', () => {
    expect(revisionsBehind('revisions', 'REASON', 'priorities-changed')).toMatchObject({
      filter: { reasons: ['PRIORITIES_CHANGED'] },
    })
  })

  it('is not offered where the log can’t be asked for it', () => {
    expect(revisionsBehind('revisions', 'UNIT', null)).toBeUndefined()
    expect(barriersBehind('CATEGORY', 'market')).toBeUndefined()
    expect(barriersBehind('QUARTER', '2026-Q4')).toMatchObject({
      filter: { from: '2026-10-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' },
    })
  })
})

describe('reviews by month', () => {
  const review = (owner: number, due: string, held: string | null): Review => ({
    reviewId: `${owner}${due}`,
    planId: 'plan',
    planTitle: 'A plan',
    ownerId: String(owner),
    due,
    status: held === null ? 'SCHEDULED' : 'HELD',
    statusSince: held ?? '2026-01-01T00:00:00.000Z',
    overdue: held === null,
  })
  const months = reviewMonths([
    ...[1, 2, 3].map(owner => review(owner, '2026-03-10', '2026-03-10T09:00:00.000Z')),
    review(4, '2026-03-20', '2026-03-25T09:00:00.000Z'),
    review(5, '2026-03-31', null),
    ...[1, 2, 3, 4].map(owner => review(owner, '2026-02-10', '2026-02-01T09:00:00.000Z')),
  ])

  it('are held by the day, held later or overdue', () => {
    expect(months[1]).toMatchObject({ group: '2026-03', people: 5, onTime: 3, late: 1, overdue: 1 })
  })

  it('A62 are not told where four people are behind them', () => {
    expect(months[0]).toMatchObject({ group: '2026-02', tooFewPeople: true, people: null, onTime: null })
  })
})
