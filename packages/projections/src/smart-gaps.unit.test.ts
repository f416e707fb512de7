import { foldPlan, type Goal } from '@plan-ledger/domain'
import { describe, expect, it } from 'vitest'
import { goal, id, started, talks, told } from './history.testing.ts'
import { horizon, overdue, smartGaps, stepPriority } from './smart-gaps.ts'

const goalWith = (content: Parameters<typeof goal>[1]) =>
  foldPlan(told(started, ['GoalSet', goal(1, content)]))?.goals[id('goal', 1)] as Goal

describe('the SMART gaps of a goal', () => {
  it('name what is missing, in a fixed order', () => {
    expect(smartGaps(goalWith({}), [])).toEqual(['no-measure', 'no-due-date', 'no-step', 'no-relevance'])
    expect(
      smartGaps(goalWith({ measure: talks, due: '2026-11-20', relevance: 'tasks' }), [
        { status: 'completed' },
      ]),
    ).toEqual([])
  })

  it('are none once the goal has ended', () => {
    for (const status of ['achieved', 'abandoned', 'reformulated'] as const)
      expect(smartGaps({ ...goalWith({}), status }, [])).toEqual([])
  })

  it('count a dropped step as none', () => {
    const complete = goalWith({ measure: talks, due: '2026-11-20', relevance: 'tasks' })
    expect(smartGaps(complete, [{ status: 'dropped' }])).toEqual(['no-step'])
    expect(smartGaps(complete, [{ status: 'dropped' }, { status: 'planned' }])).toEqual([])
  })
})

describe('the horizon of a goal', () => {
  it.each([
    ['2025-12-31', 'short'],
    ['2026-03-03', 'short'],
    ['2027-03-02', 'short'],
    ['2027-03-03', 'long'],
    ['2031-03-03', 'long'],
    ['2031-03-04', 'beyond'],
  ])('due %s, seen from 2026-03-03, is %s', (due, expected) => {
    expect(horizon({ due }, '2026-03-03')).toBe(expected)
  })

  it('is none without a due date', () => {
    expect(horizon({}, '2026-03-03')).toBeUndefined()
  })
})

describe('being overdue', () => {
  it('begins the day after the due date', () => {
    const open = { status: 'open', due: '2026-03-03' } as const
    expect([overdue(open, '2026-03-02'), overdue(open, '2026-03-03'), overdue(open, '2026-03-04')]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('is for what is still to be done, and has a due date', () => {
    const statuses = [
      'open',
      'planned',
      'started',
      'achieved',
      'abandoned',
      'reformulated',
      'completed',
      'dropped',
    ] as const
    expect(statuses.filter(status => overdue({ status, due: '2026-01-01' }, '2026-03-03'))).toEqual([
      'open',
      'planned',
      'started',
    ])
    expect(overdue({ status: 'open' }, '2026-03-03')).toBe(false)
  })
})

describe('the priority of a step', () => {
  it('is impact × urgency, where both are given', () => {
    expect(stepPriority({ impact: 4, urgency: 5 })).toBe(20)
    expect(stepPriority({ impact: 4 })).toBeUndefined()
    expect(stepPriority({ urgency: 4 })).toBeUndefined()
  })
})
