import { foldPlan, type PlanEvent } from '@plan-ledger/domain'
import { describe, expect, it } from 'vitest'
import { type Element, elementOf } from './element.ts'
import { barrier, goal, grace, id, planId, started, step, told } from './history.testing.ts'

const elements = (events: readonly PlanEvent[]): readonly Element[] =>
  events.map((event, index) => elementOf(event, foldPlan(events.slice(0, index))))

describe('the element of an event', () => {
  it('trap 4: keeps the name of then when the element is renamed later', () => {
    const renamed = { goal: id('goal', 1), changes: { statement: { old: 'Goal 1', new: 'Lead a team' } } }
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalMeasured', { goal: id('goal', 1), value: '1' }],
      ['GoalRevised', renamed],
      ['GoalMeasured', { goal: id('goal', 1), value: '2' }],
      ['PlanRenamed', { old: 'To staff engineer', new: 'To director' }],
      ['PlanPaused', {}],
    )
    expect(elements(events).map(({ name }) => name)).toEqual([
      'To staff engineer',
      'Goal 1',
      'Goal 1',
      'Goal 1',
      'Lead a team',
      'To staff engineer',
      'To director',
    ])
  })

  it('is the plan, its vision, a variation of its direction, a person, a goal, a step or a barrier', () => {
    const variation = id('variation', 1)
    const coach = { coach: grace.id, coachName: 'Grace' }
    const events = told(
      started,
      ['VisionStated', { new: 'Design what others build on', horizonYears: 5 }],
      ['DirectionVariationAdded', { variation, name: 'Abroad' }],
      ['DirectionStated', { variation, element: 'tasks', new: 'Design' }],
      ['DirectionVariationChosen', { variation }],
      ['CoachAssigned', coach],
      ['CoachReleased', coach],
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1)],
      ['StepStarted', { step: id('step', 1) }],
      ['BarrierRaised', barrier(1)],
      ['SolutionProposed', { barrier: id('barrier', 1), solution: id('solution', 1), description: 'Ask' }],
    )
    expect(elements(events)).toEqual([
      { kind: 'plan', id: planId, name: 'To staff engineer' },
      { kind: 'vision', id: planId, name: 'To staff engineer' },
      { kind: 'direction', id: variation, name: 'Abroad' },
      { kind: 'direction', id: variation, name: 'Abroad' },
      { kind: 'direction', id: variation, name: 'Abroad' },
      { kind: 'people', id: grace.id, name: 'Grace' },
      { kind: 'people', id: grace.id, name: 'Grace' },
      { kind: 'goal', id: id('goal', 1), name: 'Goal 1' },
      { kind: 'step', id: id('step', 1), name: 'Step 1' },
      { kind: 'step', id: id('step', 1), name: 'Step 1' },
      { kind: 'barrier', id: id('barrier', 1), name: 'Barrier 1' },
      { kind: 'barrier', id: id('barrier', 1), name: 'Barrier 1' },
    ])
  })

  it('never makes up a name: an element that is not known goes by its id', () => {
    const [, achieved] = told(started, ['GoalAchieved', { goal: id('goal', 9) }])
    expect(achieved && elementOf(achieved, undefined)).toEqual({
      kind: 'goal',
      id: id('goal', 9),
      name: id('goal', 9),
    })
  })
})
