import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsAsOf } from './as-of.ts'
import { describe as described } from './described.ts'
import { barrier, goal, histories, id, noon, seeded, started, told } from './history.testing.ts'
import { planIndex } from './index-strip.ts'

describe('the index of a plan', () => {
  it('trap 15: weighs each change set by the events that stand behind it', () => {
    fc.assert(
      fc.property(histories(), fc.constantFrom('recorded', 'effective'), (events, axis) => {
        const index = planIndex(described(events, axis))
        expect(index.at).toHaveLength(index.versions.length)
        expect(index.weights).toHaveLength(index.versions.length)
        expect([...index.at].sort()).toEqual(index.at)
        index.versions.reduce((sum, version, place) => {
          const upTo = sum + (index.weights[place] ?? 0)
          expect(eventsAsOf(events, { kind: 'version', version }, axis)).toHaveLength(upTo)
          return upTo
        }, 0)
        for (const mark of index.marks) expect(index.versions).toContain(mark.version)
      }),
      seeded,
    )
  })

  it('marks named revisions, barriers raised, goals achieved and the plan’s life', () => {
    const events = told(
      started,
      ['PlanActivated', {}],
      ['GoalSet', goal(1)],
      ['BarrierRaised', barrier(1)],
      ['GoalAchieved', { goal: id('goal', 1) }],
      ['PlanRevised', { name: 'Spring', summary: 'S', sinceVersion: 0 }],
      ['PlanPaused', {}],
      ['PlanResumed', {}],
      ['PlanClosed', { unfinishedGoals: 0, unfinishedSteps: 0 }],
      ['PlanReopened', { was: 'closed' }],
      ['PlanCompleted', { unfinishedGoals: 0, unfinishedSteps: 0 }],
    )
    const index = planIndex(described(events, 'recorded'))
    expect(index.versions).toEqual(events.map(({ version }) => version))
    expect(index.at).toEqual(events.map((_, place) => noon(place + 1)))
    expect(index.marks).toEqual([
      { version: 1, kind: 'lifecycle', label: 'drafted' },
      { version: 2, kind: 'lifecycle', label: 'active' },
      { version: 4, kind: 'barrier', label: 'Barrier 1' },
      { version: 5, kind: 'achieved', label: 'Goal 1' },
      { version: 6, kind: 'revision', label: 'Spring' },
      { version: 7, kind: 'lifecycle', label: 'paused' },
      { version: 8, kind: 'lifecycle', label: 'active' },
      { version: 9, kind: 'lifecycle', label: 'closed' },
      { version: 10, kind: 'lifecycle', label: 'active' },
      { version: 11, kind: 'lifecycle', label: 'completed' },
    ])
  })

  it('puts a mark at the change set that holds it', () => {
    const command = id('goal', 77)
    const events = told(
      started,
      ['BarrierRaised', barrier(1), { command, recorded: noon(2) }],
      ['GoalSet', goal(1), { command, recorded: noon(2) }],
    )
    expect(planIndex(described(events, 'recorded'))).toMatchObject({
      versions: [1, 3],
      weights: [1, 2],
      marks: [{ version: 1 }, { version: 3, kind: 'barrier' }],
    })
  })

  it('of no events is empty', () => {
    expect(planIndex([])).toEqual({ versions: [], at: [], weights: [], marks: [] })
  })
})
