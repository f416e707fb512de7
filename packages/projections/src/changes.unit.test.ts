import { foldPlan, type PlanEvent, type PlanEventType } from '@plan-ledger/domain'
import { describe, expect, it } from 'vitest'
import { changesOf, type FieldChange, noteOf } from './changes.ts'
import { describe as described } from './described.ts'
import { barrier, goal, grace, id, started, step, talks, told } from './history.testing.ts'

/** The changes of the last event. */
const last = (events: readonly PlanEvent[]): readonly FieldChange[] =>
  changesOf(events.at(-1) as PlanEvent, foldPlan(events.slice(0, -1)))

const g1 = { goal: id('goal', 1) }
const s1 = { step: id('step', 1) }
const b1 = { barrier: id('barrier', 1) }
const resource = { resource: id('resource', 1), kind: 'time', description: 'A day off' } as const
const course = { resource: id('resource', 2), kind: 'course', description: 'Rhetoric' } as const
const v1 = { variation: id('variation', 1) }
const coach = { coach: grace.id, coachName: 'Grace' }

describe('the changes of an event, old → new', () => {
  it('of a start are title, owner, unit, source and status', () => {
    const data = { title: 'T', owner: grace.id, ownerName: 'Grace', unit: 'SIG Node', source: 'kep-1' }
    expect(last(told(['PlanStarted', data]))).toEqual([
      { field: 'title', new: 'T' },
      { field: 'owner', new: 'Grace' },
      { field: 'unit', new: 'SIG Node' },
      { field: 'source', new: 'kep-1' },
      { field: 'status', new: 'drafted' },
    ])
  })

  it('of a life event are the statuses, with what was left unfinished', () => {
    expect(last(told(started, ['PlanActivated', {}]))).toEqual([
      { field: 'status', old: 'drafted', new: 'active' },
    ])
    expect(last(told(started, ['PlanActivated', {}], ['PlanPaused', {}]))).toEqual([
      { field: 'status', old: 'active', new: 'paused' },
    ])
    expect(last(told(started, ['PlanPaused', {}], ['PlanResumed', {}]))).toEqual([
      { field: 'status', old: 'paused', new: 'active' },
    ])
    expect(last(told(started, ['PlanCompleted', { unfinishedGoals: 0, unfinishedSteps: 2 }]))).toEqual([
      { field: 'status', old: 'drafted', new: 'completed' },
      { field: 'unfinishedGoals', new: '0' },
      { field: 'unfinishedSteps', new: '2' },
    ])
    const closed = told(
      started,
      ['PlanClosed', { unfinishedGoals: 1, unfinishedSteps: 0 }],
      ['PlanReopened', { was: 'closed' }],
    )
    expect(last(closed.slice(0, 2))[0]).toEqual({ field: 'status', old: 'drafted', new: 'closed' })
    expect(last(closed)).toEqual([{ field: 'status', old: 'closed', new: 'active' }])
  })

  it('of title, unit, vision and direction are the texts', () => {
    expect(last(told(started, ['PlanRenamed', { old: 'A', new: 'B' }]))).toEqual([
      { field: 'title', old: 'A', new: 'B' },
    ])
    expect(last(told(started, ['PlanMoved', { old: 'A' }]))).toEqual([{ field: 'unit', old: 'A' }])
    const vision = told(
      started,
      ['VisionStated', { new: 'Far', horizonYears: 5 }],
      ['VisionStated', { old: 'Far', new: 'Farther', horizonYears: 5 }],
    )
    expect(last(vision.slice(0, 2))).toEqual([
      { field: 'vision', new: 'Far' },
      { field: 'horizonYears', new: '5' },
    ])
    expect(last(vision)).toEqual([{ field: 'vision', old: 'Far', new: 'Farther' }])
    expect(last(told(started, ['DirectionStated', { ...v1, element: 'whyNow', old: 'So' }]))).toEqual([
      { field: 'whyNow', old: 'So' },
    ])
  })

  it('of variations and named revisions are the names', () => {
    const events = told(
      started,
      ['DirectionVariationAdded', { ...v1, name: 'Abroad' }],
      ['DirectionVariationAdded', { variation: id('variation', 2), name: 'At home' }],
      ['DirectionVariationChosen', v1],
      ['DirectionVariationChosen', { variation: id('variation', 2), replaced: id('variation', 1) }],
    )
    expect(last(events.slice(0, 2))).toEqual([{ field: 'variation', new: 'Abroad' }])
    expect(last(events.slice(0, 4))).toEqual([{ field: 'chosenVariation', new: 'Abroad' }])
    expect(last(events)).toEqual([{ field: 'chosenVariation', old: 'Abroad', new: 'At home' }])
    expect(last(told(started, ['PlanRevised', { name: 'Spring', summary: 'S', sinceVersion: 0 }]))).toEqual([
      { field: 'revision', new: 'Spring' },
    ])
  })

  it('of a coach are the names', () => {
    const events = told(
      started,
      ['CoachAssigned', { coach: id('goal', 8), coachName: 'Alan' }],
      ['CoachAssigned', coach],
      ['CoachReleased', coach],
    )
    expect(last(events.slice(0, 3))).toEqual([{ field: 'coach', old: 'Alan', new: 'Grace' }])
    expect(last(events)).toEqual([{ field: 'coach', old: 'Grace' }])
  })

  it('of a goal that is set are its whole content, links under the names of then', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      [
        'GoalSet',
        goal(2, {
          measure: { ...talks, unit: 'talks' },
          due: '2026-11-20',
          relevance: 'tasks',
          parent: g1.goal,
          confidence: 7,
        }),
      ],
    )
    expect(last(events)).toEqual([
      { field: 'statement', new: 'Goal 2' },
      { field: 'measure.what', new: 'talks given' },
      { field: 'measure.unit', new: 'talks' },
      { field: 'measure.baseline', new: '0' },
      { field: 'measure.target', new: '10' },
      { field: 'measure.direction', new: 'up' },
      { field: 'due', new: '2026-11-20' },
      { field: 'kind', new: 'professional' },
      { field: 'relevance', new: 'tasks' },
      { field: 'parent', new: 'Goal 1' },
      { field: 'confidence', new: '7' },
    ])
  })

  it('of a revised goal are the fields that differ, a measure part by part', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { measure: talks, due: '2026-04-30' })],
      [
        'GoalRevised',
        {
          ...g1,
          changes: {
            due: { old: '2026-04-30', new: '2026-06-15' },
            measure: { old: talks, new: { ...talks, target: '12' } },
            confidence: { new: 5 },
            relevance: { old: 'tasks' },
          },
        },
      ],
    )
    expect(last(events)).toEqual([
      { field: 'measure.target', old: '10', new: '12' },
      { field: 'due', old: '2026-04-30', new: '2026-06-15' },
      { field: 'relevance', old: 'tasks' },
      { field: 'confidence', new: '5' },
    ])
  })

  it('of a measurement are the value before and the new one, also where it did not move', () => {
    const measured = ['GoalMeasured', { ...g1, value: '3' }] as const
    const events = told(started, ['GoalSet', goal(1, { measure: talks })], measured, measured)
    expect(last(events.slice(0, 3))).toEqual([{ field: 'value', new: '3' }])
    expect(last(events)).toEqual([{ field: 'value', old: '3', new: '3' }])
  })

  it.each([
    ['GoalAchieved', 'achieved'],
    ['GoalAbandoned', 'abandoned'],
  ] as const)('of %s and of reopening are the statuses', (type, status) => {
    const events = told(started, ['GoalSet', goal(1)], [type, g1], ['GoalReopened', g1])
    expect(last(events.slice(0, 3))).toEqual([{ field: 'status', old: 'open', new: status }])
    expect(last(events)).toEqual([{ field: 'status', old: status, new: 'open' }])
  })

  it('of a reformulation are status, successor and barrier by name, although the successor is set afterwards', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['BarrierRaised', barrier(1)],
      ['GoalReformulated', { ...g1, successor: id('goal', 2), ...b1 }],
      ['GoalSet', goal(2)],
    )
    expect(described(events, 'recorded')[3]?.changes).toEqual([
      { field: 'status', old: 'open', new: 'reformulated' },
      { field: 'successor', new: 'Goal 2' },
      { field: 'barrier', new: 'Barrier 1' },
    ])
  })

  it('of a step that is planned or revised are its content, links under the names of then', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(2)],
      [
        'StepPlanned',
        step(1, {
          ...g1,
          due: '2026-02-01',
          durationDays: 3,
          impact: 4,
          urgency: 5,
          resources: [resource],
          dependsOn: [id('step', 2)],
        }),
      ],
      [
        'StepRevised',
        {
          ...s1,
          changes: {
            action: { old: 'Step 1', new: 'Speak' },
            goal: { old: g1.goal },
            resources: { old: [resource], new: [resource, course] },
            dependsOn: { old: [id('step', 2)] },
          },
        },
      ],
    )
    expect(last(events.slice(0, 4))).toEqual([
      { field: 'action', new: 'Step 1' },
      { field: 'goal', new: 'Goal 1' },
      { field: 'kind', new: 'learning' },
      { field: 'due', new: '2026-02-01' },
      { field: 'durationDays', new: '3' },
      { field: 'impact', new: '4' },
      { field: 'urgency', new: '5' },
      { field: 'resources', new: 'A day off' },
      { field: 'dependsOn', new: 'Step 2' },
    ])
    expect(last(events)).toEqual([
      { field: 'action', old: 'Step 1', new: 'Speak' },
      { field: 'goal', old: 'Goal 1' },
      { field: 'resources', old: 'A day off', new: 'A day off; Rhetoric' },
      { field: 'dependsOn', old: 'Step 2' },
    ])
  })

  it('of a step that moves on are its statuses, what was secured and whether it was worth it', () => {
    const events = told(
      started,
      ['StepPlanned', step(1, { resources: [resource] })],
      ['StepStarted', s1],
      ['ResourceSecured', { ...s1, resource: resource.resource }],
      ['StepCompleted', { ...s1, worth: 4, reflection: 'Good' }],
      ['StepReopened', s1],
      ['StepDropped', s1],
    )
    expect(last(events.slice(0, 3))).toEqual([{ field: 'status', old: 'planned', new: 'started' }])
    expect(last(events.slice(0, 4))).toEqual([{ field: 'secured', new: 'A day off' }])
    expect(last(events.slice(0, 5))).toEqual([
      { field: 'status', old: 'started', new: 'completed' },
      { field: 'worth', new: '4' },
    ])
    expect(last(events.slice(0, 6))).toEqual([{ field: 'status', old: 'completed', new: 'planned' }])
    expect(last(events)).toEqual([{ field: 'status', old: 'planned', new: 'dropped' }])
  })

  it('of a barrier are its content, its solutions and its statuses', () => {
    const solution = { ...b1, solution: id('solution', 1) }
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['BarrierRaised', barrier(1, { blocks: [g1.goal] })],
      [
        'BarrierRevised',
        { ...b1, changes: { severity: { old: 3, new: 5 }, category: { old: 'time', new: 'money' } } },
      ],
      ['SolutionProposed', { ...solution, description: 'Ask' }],
      ['SolutionTried', { ...solution, outcome: 'failed' }],
      ['BarrierAccepted', b1],
      ['BarrierReopened', b1],
      ['BarrierResolved', b1],
      ['BarrierReopened', b1],
      ['BarrierFoundUnresolvable', b1],
    )
    expect(
      described(events, 'recorded')
        .slice(2)
        .map(({ changes }) => changes),
    ).toEqual([
      [
        { field: 'description', new: 'Barrier 1' },
        { field: 'category', new: 'time' },
        { field: 'severity', new: '3' },
        { field: 'blocks', new: 'Goal 1' },
      ],
      [
        { field: 'category', old: 'time', new: 'money' },
        { field: 'severity', old: '3', new: '5' },
      ],
      [{ field: 'solution', new: 'Ask' }],
      [
        { field: 'solution', new: 'Ask' },
        { field: 'outcome', old: 'proposed', new: 'failed' },
      ],
      [{ field: 'status', old: 'raised', new: 'accepted' }],
      [{ field: 'status', old: 'accepted', new: 'raised' }],
      [{ field: 'status', old: 'raised', new: 'resolved' }],
      [{ field: 'status', old: 'resolved', new: 'raised' }],
      [{ field: 'status', old: 'raised', new: 'unresolvable' }],
    ])
  })

  it('trap 6: of every creation carry all that was said in it', () => {
    const said: Partial<Record<PlanEventType, number>> = {}
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-11-20' })],
      ['StepPlanned', step(1)],
      ['BarrierRaised', barrier(1)],
    )
    for (const { event, changes } of described(events, 'recorded')) said[event.type] = changes.length
    expect(said).toEqual({ PlanStarted: 3, GoalSet: 3, StepPlanned: 2, BarrierRaised: 3 })
  })
})

describe('the note of an event', () => {
  it('is the note, the reflection or the summary, where there is one', () => {
    const note = 'Because'
    const events = told(
      started,
      ['GoalMeasured', { ...g1, value: '1', note }],
      ['GoalAchieved', { ...g1, note }],
      ['StepCompleted', { ...s1, reflection: note }],
      ['SolutionTried', { ...b1, solution: id('solution', 1), outcome: 'tried', note }],
      ['BarrierResolved', { ...b1, note }],
      ['BarrierAccepted', { ...b1, note }],
      ['BarrierFoundUnresolvable', { ...b1, note }],
      ['PlanRevised', { name: 'N', summary: note, sinceVersion: 0 }],
    )
    expect(events.map(noteOf)).toEqual([undefined, ...events.slice(1).map(() => note)])
    expect(told(started, ['GoalAchieved', g1], ['StepCompleted', s1]).map(noteOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
