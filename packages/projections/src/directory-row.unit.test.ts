import { foldPlan, type Plan, type PlanEvent } from '@plan-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directoryRow } from './directory-row.ts'
import {
  ada,
  barrier,
  goal,
  grace,
  histories,
  id,
  noon,
  organisation,
  planId,
  seeded,
  started,
  startedAt,
  told,
} from './history.testing.ts'

const rowOf = (events: readonly PlanEvent[]) => directoryRow(foldPlan(events) as Plan, events)

describe('the directory row of a plan', () => {
  it('tells what the plan is and how its goals and barriers stand', () => {
    const events = told(
      ['PlanStarted', { title: 'T', owner: ada.id, ownerName: 'Ada', unit: 'U' }],
      ['CoachAssigned', { coach: grace.id, coachName: 'Grace' }],
      ['GoalSet', goal(1, { due: '2026-06-30' })],
      ['GoalSet', goal(2, { due: '2026-02-01' })],
      ['GoalSet', goal(3, { due: '2026-01-15' })],
      ['GoalSet', goal(4)],
      ['GoalAchieved', { goal: id('goal', 3) }],
      ['BarrierRaised', barrier(1)],
      ['BarrierRaised', barrier(2)],
      ['BarrierAccepted', { barrier: id('barrier', 2) }, { actor: grace }],
    )
    expect(rowOf(events)).toEqual({
      plan: planId,
      organisation,
      title: 'T',
      owner: ada.id,
      ownerName: 'Ada',
      coach: grace.id,
      coachName: 'Grace',
      parties: [],
      unit: 'U',
      status: 'drafted',
      demonstration: false,
      imported: false,
      version: 10,
      goalsOpen: 3,
      goalsAchieved: 1,
      goalsTotal: 4,
      openBarriers: 1,
      dues: ['2026-02-01', '2026-06-30'],
      nextDue: '2026-02-01',
      startedAt: noon(1),
      lastChangeAt: noon(10),
      lastChangeBy: 'Grace',
      lastRecordedAt: noon(10),
      activity: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10],
    })
  })

  it('leaves out what the plan does not have', () => {
    const row = rowOf(told(started))
    for (const absent of ['coach', 'coachName', 'unit', 'nextDue']) expect(row).not.toHaveProperty(absent)
    expect(row.dues).toEqual([])
  })

  it('has nothing due any more once the plan has ended', () => {
    const set = [started, ['GoalSet', goal(1, { due: '2026-02-01' })]] as const
    expect(rowOf(told(...set)).dues).toEqual(['2026-02-01'])
    const row = rowOf(told(...set, ['PlanClosed', { unfinishedGoals: 1, unfinishedSteps: 0 }]))
    expect(row.dues).toEqual([])
    expect(row).not.toHaveProperty('nextDue')
  })

  it('counts activity by when changes took effect, back from the last one, in calendar months', () => {
    const recorded = '2026-05-01T00:00:00.000Z'
    const at = (occurred: string) => ({ occurred, recorded, origin: 'import' }) as const
    const events = told(
      startedAt(at('2020-01-10T00:00:00.000Z')),
      ['GoalSet', goal(1), at('2024-03-31T23:59:59.999Z')],
      ['GoalSet', goal(2), at('2024-04-01T00:00:00.000Z')],
      ['GoalSet', goal(3), at('2025-02-10T00:00:00.000Z')],
      ['GoalSet', goal(4), at('2025-02-11T00:00:00.000Z')],
      ['GoalSet', goal(5), at('2025-03-01T00:00:00.000Z')],
    )
    const row = rowOf(events)
    expect(row.activity).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1])
    expect(row.lastChangeAt).toBe('2025-03-01T00:00:00.000Z')
    expect(row.lastRecordedAt).toBe(recorded)
    expect(row.imported).toBe(true)
  })

  it('names who made the change that took effect last, not who told an older one later', () => {
    const events = told(
      started,
      ['GoalSet', goal(1), { actor: ada }],
      ['GoalMeasured', { goal: id('goal', 1), value: '1' }, { actor: ada, recorded: noon(10) }],
      [
        'GoalMeasured',
        { goal: id('goal', 1), value: '1' },
        { actor: grace, recorded: noon(20), occurred: noon(5) },
      ],
    )
    expect(rowOf(events)).toMatchObject({
      lastChangeBy: 'Ada',
      lastChangeAt: noon(10),
      lastRecordedAt: noon(20),
    })
  })

  it('counts every event of the last twelve months once, whatever the history', () => {
    fc.assert(
      fc.property(histories(), events => {
        const { activity } = rowOf(events)
        expect(activity).toHaveLength(12)
        // The generated histories are shorter than a year.
        expect(activity.reduce((sum, count) => sum + count, 0)).toBe(events.length)
      }),
      seeded,
    )
  })
})
