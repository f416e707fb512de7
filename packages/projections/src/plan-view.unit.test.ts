import { foldPlan } from '@plan-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAsOf } from './as-of.ts'
import {
  ada,
  barrier,
  goal,
  grace,
  histories,
  id,
  noon,
  planId,
  seeded,
  started,
  step,
  talks,
  told,
} from './history.testing.ts'
import type { Moment } from './moment.ts'
import { planViewAsOf } from './plan-view.ts'

const now: Moment = { kind: 'now' }
const far = '2036-01-01T00:00:00.000Z'
const g1 = { goal: id('goal', 1) }
const v1 = { variation: id('variation', 1) }

describe('the view of a plan', () => {
  it('carries everything the plan holds and what is derived from it', () => {
    const resource = { resource: id('resource', 1), kind: 'time', description: 'A day off' } as const
    const events = told(
      [
        'PlanStarted',
        { title: 'T', owner: ada.id, ownerName: 'Ada', unit: 'U', source: 'S', demonstration: true },
      ],
      ['VisionStated', { new: 'Far', horizonYears: 5 }],
      ['DirectionVariationAdded', { ...v1, name: 'Abroad' }],
      ['DirectionVariationAdded', { variation: id('variation', 2), name: 'At home' }],
      ['DirectionStated', { ...v1, element: 'whyNow', new: 'Now' }],
      ['DirectionStated', { ...v1, element: 'tasks', new: 'Design' }],
      ['DirectionVariationChosen', v1],
      ['CoachAssigned', { coach: grace.id, coachName: 'Grace' }],
      ['GoalSet', goal(1, { measure: talks, due: '2026-06-30', confidence: 7 })],
      ['GoalMeasured', { ...g1, value: '5', note: 'Half' }],
      ['GoalRevised', { ...g1, changes: { due: { old: '2026-06-30', new: '2027-06-30' } } }],
      ['StepPlanned', step(1, { ...g1, impact: 4, urgency: 5, due: '2026-02-01', resources: [resource] })],
      ['ResourceSecured', { step: id('step', 1), resource: resource.resource }],
      ['BarrierRaised', barrier(1, { blocks: [g1.goal] })],
      ['SolutionProposed', { barrier: id('barrier', 1), solution: id('solution', 1), description: 'Ask' }],
      ['PlanRevised', { name: 'Spring', summary: 'Sum', sinceVersion: 0 }],
    )
    expect(planViewAsOf(events, now, 'recorded', '2026-03-01T00:00:00.000Z')).toEqual({
      id: planId,
      version: 16,
      lastVersion: 16,
      asOf: noon(16),
      title: 'T',
      owner: { personId: ada.id, name: 'Ada' },
      coach: { personId: grace.id, name: 'Grace' },
      unit: 'U',
      source: 'S',
      demonstration: true,
      status: 'drafted',
      startedAt: noon(1),
      vision: { text: 'Far', horizonYears: 5 },
      variations: [
        {
          ...{ id: id('variation', 1), name: 'Abroad', chosen: true },
          elements: [
            { element: 'tasks', text: 'Design', evidence: [] },
            { element: 'whyNow', text: 'Now', evidence: [] },
          ],
        },
        { id: id('variation', 2), name: 'At home', chosen: false, elements: [] },
      ],
      chosenVariation: id('variation', 1),
      goals: [
        {
          ...{ id: id('goal', 1), statement: 'Goal 1', kind: 'professional', measure: talks, confidence: 7 },
          ...{ due: '2027-06-30', status: 'open', statusSince: noon(9), setAt: noon(9) },
          measurements: [{ value: '5', at: noon(10), note: 'Half' }],
          latest: { value: '5', at: noon(10), note: 'Half' },
          ...{ horizon: 'long', smartGaps: ['no-relevance'], progress: 0.5, overdue: false, revisions: 1 },
        },
      ],
      steps: [
        {
          ...{ id: id('step', 1), action: 'Step 1', kind: 'learning', goal: g1.goal, due: '2026-02-01' },
          ...{ impact: 4, urgency: 5, status: 'planned', statusSince: noon(12), plannedAt: noon(12) },
          resources: [{ id: resource.resource, kind: 'time', description: 'A day off', secured: true }],
          ...{ dependsOn: [], priority: 20, overdue: true },
        },
      ],
      barriers: [
        {
          ...{ id: id('barrier', 1), description: 'Barrier 1', category: 'time', severity: 3 },
          ...{ status: 'raised', statusSince: noon(14), raisedAt: noon(14), blocks: [g1.goal] },
          solutions: [{ id: id('solution', 1), description: 'Ask', status: 'proposed' }],
        },
      ],
      revisions: [{ name: 'Spring', summary: 'Sum', version: 16, sinceVersion: 0, at: noon(16), by: 'Ada' }],
      progress: 0.5,
    })
  })

  it('does not exist before the plan', () => {
    expect(planViewAsOf(told(started), { kind: 'version', version: 0 }, 'recorded', far)).toBeUndefined()
    expect(planViewAsOf([], now, 'effective', far)).toBeUndefined()
  })

  it('judges what is overdue from the moment asked for, never from the future', () => {
    const events = told(started, ['GoalSet', goal(1, { due: '2026-02-01' })])
    const seen = (moment: Moment, today: string) =>
      planViewAsOf(events, moment, 'recorded', today)?.goals[0]?.overdue
    expect(seen(now, '2026-03-01T00:00:00.000Z')).toBe(true)
    expect(seen({ kind: 'version', version: 2 }, '2026-03-01T00:00:00.000Z')).toBe(false)
    expect(seen({ kind: 'instant', instant: '2026-01-20T00:00:00.000Z' }, '2026-03-01T00:00:00.000Z')).toBe(
      false,
    )
    expect(seen({ kind: 'instant', instant: '2026-02-20T00:00:00.000Z' }, '2026-03-01T00:00:00.000Z')).toBe(
      true,
    )
    expect(seen({ kind: 'instant', instant: far }, '2026-01-20T00:00:00.000Z')).toBe(false)
  })

  it('counts the revisions up to the moment and tells the time of its last event', () => {
    const revised = ['GoalRevised', { ...g1, changes: { due: { new: '2026-06-30' } } }] as const
    const events = told(
      started,
      ['GoalSet', goal(1)],
      [...revised],
      ['GoalRevised', revised[1], { occurred: noon(2) }],
    )
    const third = planViewAsOf(events, { kind: 'version', version: 3 }, 'recorded', far)
    expect(third).toMatchObject({ version: 3, lastVersion: 3, asOf: noon(3), goals: [{ revisions: 1 }] })
    const effective = planViewAsOf(events, { kind: 'version', version: 4 }, 'effective', far)
    expect(effective).toMatchObject({ version: 3, lastVersion: 4, asOf: noon(2), goals: [{ revisions: 1 }] })
  })

  it('trap 2: a plan and its goals whose dates have long passed stay open', () => {
    const events = told(
      started,
      ['PlanActivated', {}],
      ['VisionStated', { new: 'Soon', horizonYears: 1 }],
      ['GoalSet', goal(1, { due: '2026-02-01' })],
      ['StepPlanned', step(1, { ...g1, due: '2026-02-01' })],
    )
    expect(planViewAsOf(events, now, 'recorded', far)).toMatchObject({
      status: 'active',
      progress: 0,
      goals: [{ status: 'open', overdue: true, progress: 0 }],
      steps: [{ status: 'planned', overdue: true }],
    })
  })

  it('trap 1: dropping every open step and goal completes neither goal nor plan', () => {
    const events = told(
      started,
      ['PlanActivated', {}],
      ['GoalSet', goal(1)],
      ['GoalSet', goal(2)],
      ['StepPlanned', step(1, g1)],
      ['StepPlanned', step(2, g1)],
      ['StepCompleted', { step: id('step', 1) }],
      ['StepDropped', { step: id('step', 2) }],
      ['GoalAbandoned', { goal: id('goal', 2) }],
    )
    expect(planViewAsOf(events, now, 'recorded', far)).toMatchObject({
      status: 'active',
      progress: 0.25,
      goals: [
        { status: 'open', progress: 0.5 },
        { status: 'abandoned', progress: 0 },
      ],
    })
  })

  it('trap 3: keeps dropped, abandoned and resolved elements', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1)],
      ['BarrierRaised', barrier(1)],
      ['GoalAbandoned', g1],
      ['StepDropped', { step: id('step', 1) }],
      ['BarrierResolved', { barrier: id('barrier', 1) }],
    )
    const view = planViewAsOf(events, now, 'recorded', far)
    expect([view?.goals, view?.steps, view?.barriers].map(list => list?.length)).toEqual([1, 1, 1])
  })

  it('shows exactly the elements and statuses of the fold, at any version of either axis', () => {
    fc.assert(
      fc.property(
        histories(),
        fc.nat(60),
        fc.constantFrom('recorded', 'effective'),
        (events, version, axis) => {
          const moment = { kind: 'version', version } as const
          const plan = planAsOf(events, moment, axis)
          const view = planViewAsOf(events, moment, axis, far)
          expect(view === undefined).toBe(plan === undefined)
          const statuses = (list: readonly { readonly id: string; readonly status: string }[] = []) =>
            list.map(element => [element.id, element.status])
          for (const part of ['goals', 'steps', 'barriers'] as const)
            expect(statuses(view?.[part])).toEqual(statuses(Object.values(plan?.[part] ?? {})))
          expect(view?.status).toBe(plan?.status)
        },
      ),
      seeded,
    )
  })

  it('never changes the plan it shows', () => {
    fc.assert(
      fc.property(histories(), events => {
        const before = foldPlan(events)
        planViewAsOf(events, now, 'effective', far)
        expect(foldPlan(events)).toEqual(before)
      }),
      { ...seeded, numRuns: 30 },
    )
  })
})
