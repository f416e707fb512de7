import { describe, expect, it } from 'vitest'
import { goalHistory, revisionCounts } from './goal-history.ts'
import { barrier, goal, id, noon, started, talks, told } from './history.testing.ts'

const g1 = { goal: id('goal', 1) }
const due = (old: string | undefined, now: string | undefined) => ({
  ...g1,
  changes: { due: { ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) } },
})

describe('the history of a goal', () => {
  const events = told(
    started,
    ['GoalSet', goal(1, { measure: talks, due: '2026-04-30' })],
    ['GoalSet', goal(2)],
    ['BarrierRaised', barrier(1)],
    [
      'GoalRevised',
      due('2026-04-30', '2026-06-15'),
      { reason: { code: 'barrier', text: 'vendor slipped', cause: id('barrier', 1) } },
    ],
    ['GoalMeasured', { ...g1, value: '3' }],
    ['GoalRevised', { ...g1, changes: { measure: { old: talks, new: { ...talks, target: '8' } } } }],
    ['GoalRevised', due('2026-06-15', '2026-06-01')],
    ['GoalAchieved', g1],
  )
  const history = goalHistory(events, id('goal', 1), 'recorded')

  it('holds every event about it with old → new and why, the setting first', () => {
    expect(history?.entries.map(({ event }) => event.version)).toEqual([2, 5, 6, 7, 8, 9])
    expect(history?.entries[1]?.event.changes).toEqual([
      { field: 'due', old: '2026-04-30', new: '2026-06-15' },
    ])
    expect(history?.entries[1]?.event.event.reason).toEqual({
      code: 'barrier',
      text: 'vendor slipped',
      cause: id('barrier', 1),
    })
  })

  it('says by how many days each revision moved the due date', () => {
    expect(history?.entries.map(({ slipDays }) => slipDays)).toEqual([
      undefined,
      46,
      undefined,
      undefined,
      -14,
      undefined,
    ])
  })

  it('sets the terms of today against the original ones', () => {
    expect(history?.original).toEqual({ statement: 'Goal 1', due: '2026-04-30', target: '10' })
    expect(history?.current).toEqual({ statement: 'Goal 1', due: '2026-06-01', target: '8' })
    expect(history?.slippageDays).toBe(32)
  })

  it('takes as original what was first promised, also where that came after the setting, and survives clearing', () => {
    const later = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalRevised', due(undefined, '2026-04-01')],
      ['GoalRevised', due('2026-04-01', undefined)],
      ['GoalRevised', due(undefined, '2026-04-11')],
      ['GoalRevised', { ...g1, changes: { statement: { old: 'Goal 1', new: 'Renamed' } } }],
    )
    const found = goalHistory(later, id('goal', 1), 'recorded')
    expect(found?.original).toEqual({ statement: 'Goal 1', due: '2026-04-01', target: undefined })
    expect(found?.current).toEqual({ statement: 'Renamed', due: '2026-04-11', target: undefined })
    expect(found?.slippageDays).toBe(10)
    expect(found?.entries.map(({ slipDays }) => slipDays)).toEqual(later.slice(1).map(() => undefined))
    expect(goalHistory(later.slice(0, 4), id('goal', 1), 'recorded')?.slippageDays).toBeUndefined()
  })

  it('shows the reformulation at both goals, with the names they had', () => {
    const told2 = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30' })],
      ['GoalReformulated', { ...g1, successor: id('goal', 2) }],
      ['GoalSet', goal(2, { due: '2026-12-31' })],
    )
    expect(goalHistory(told2, id('goal', 1), 'recorded')?.entries.map(({ event }) => event.version)).toEqual([
      2, 3,
    ])
    const successor = goalHistory(told2, id('goal', 2), 'recorded')
    expect(successor?.entries.map(({ event }) => event.version)).toEqual([3, 4])
    expect(successor?.original).toEqual({ statement: 'Goal 2', due: '2026-12-31', target: undefined })
    expect(successor?.slippageDays).toBe(0)
  })

  it('orders by when things happened on the effective axis', () => {
    const late = told(
      started,
      ['GoalSet', goal(1, { measure: talks })],
      ['GoalMeasured', { ...g1, value: '3' }, { recorded: noon(10) }],
      ['GoalMeasured', { ...g1, value: '1' }, { recorded: noon(11), occurred: noon(5) }],
    )
    const order = (axis: 'recorded' | 'effective') =>
      goalHistory(late, id('goal', 1), axis)?.entries.map(({ event }) => event.version)
    expect(order('recorded')).toEqual([2, 3, 4])
    expect(order('effective')).toEqual([2, 4, 3])
  })

  it('does not exist for a goal the plan never had', () => {
    expect(goalHistory(events, id('goal', 9), 'recorded')).toBeUndefined()
    expect(goalHistory(events, id('barrier', 1), 'recorded')).toBeUndefined()
    expect(goalHistory([], id('goal', 1), 'recorded')).toBeUndefined()
  })

  it('trap 3: keeps what became of a goal after it was abandoned', () => {
    const ended = told(started, ['GoalSet', goal(1)], ['GoalAbandoned', g1])
    expect(goalHistory(ended, id('goal', 1), 'recorded')?.entries).toHaveLength(2)
  })

  it('counts the revisions of each goal', () => {
    expect([...revisionCounts(events)]).toEqual([[id('goal', 1), 3]])
  })
})
