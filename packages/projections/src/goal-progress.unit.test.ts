import { foldPlan, type Measure, type Plan, type PlanEvent } from '@plan-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalProgress, latestMeasurement, planProgress, stepsByGoal } from './goal-progress.ts'
import { goal, histories, id, noon, seeded, started, step, talks, told } from './history.testing.ts'

const planOf = (events: readonly PlanEvent[]) => foldPlan(events) as Plan
const g1 = { goal: id('goal', 1) }
const progressOf = (events: readonly PlanEvent[], n = 1) => {
  const plan = planOf(events)
  const found = plan.goals[id('goal', n)]
  return found && goalProgress(found, stepsByGoal(plan).get(found.id) ?? [])
}
const measuredAt = (measure: Measure, ...values: readonly string[]) =>
  progressOf(
    told(
      started,
      ['GoalSet', goal(1, { measure })],
      ...values.map(value => ['GoalMeasured', { ...g1, value }] as const),
    ),
  )

describe('the progress of a goal', () => {
  it('is none without measure and steps, and all once it is achieved', () => {
    const events = told(started, ['GoalSet', goal(1, { measure: talks })], ['GoalAchieved', g1])
    expect(progressOf(told(started, ['GoalSet', goal(1)]))).toBe(0)
    expect(progressOf(events)).toBe(1)
  })

  it('goes with the latest measurement from baseline to target, clamped at both', () => {
    expect(measuredAt(talks)).toBe(0)
    expect(measuredAt(talks, '2.5')).toBe(0.25)
    expect(measuredAt(talks, '9', '4')).toBe(0.4)
    expect(measuredAt(talks, '12')).toBe(1)
    expect(measuredAt(talks, '-3')).toBe(0)
  })

  it('respects the direction that is better', () => {
    const down: Measure = { what: 'hours lost', baseline: '10', target: '2', direction: 'down' }
    expect(measuredAt(down, '8')).toBe(0.25)
    expect(measuredAt(down, '11')).toBe(0)
    expect(measuredAt(down, '0')).toBe(1)
  })

  it('is only reached or not where the target does not lie ahead of the baseline', () => {
    const level: Measure = { what: 'hours', baseline: '5', target: '5', direction: 'up' }
    expect([measuredAt(level), measuredAt(level, '4'), measuredAt(level, '5')]).toEqual([0, 0, 1])
    const behind: Measure = { what: 'hours', baseline: '5', target: '3', direction: 'up' }
    expect([measuredAt(behind, '2'), measuredAt(behind, '3')]).toEqual([0, 1])
  })

  it('is none where a number cannot be read', () => {
    expect(measuredAt({ ...talks, target: 'many' }, '5')).toBe(0)
    expect(measuredAt(talks, 'some')).toBe(0)
  })

  it('takes the measurement made last, not the one told last', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { measure: talks })],
      ['GoalMeasured', { ...g1, value: '6' }],
      ['GoalMeasured', { ...g1, value: '2' }, { occurred: noon(2) }],
    )
    expect(progressOf(events)).toBe(0.6)
    expect(latestMeasurement({ measurements: [] })).toBeUndefined()
    expect(
      latestMeasurement({
        measurements: [
          { value: '1', at: noon(1) },
          { value: '2', at: noon(1) },
        ],
      })?.value,
    ).toBe('2')
  })

  it('without a measure is the share of its completed steps, by impact, 3 where none is given', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1, { ...g1, impact: 1 })],
      ['StepPlanned', step(2, g1)],
      ['StepPlanned', step(3)],
      ['StepCompleted', { step: id('step', 2) }],
      ['StepCompleted', { step: id('step', 3) }],
    )
    expect(progressOf(events)).toBe(0.75)
  })

  it('trap 1: does not grow when its open steps are dropped, and all dropped is nothing done', () => {
    const planned = [
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1, g1)],
      ['StepPlanned', step(2, g1)],
    ] as const
    const drop = (n: number) => ['StepDropped', { step: id('step', n) }] as const
    expect(progressOf(told(...planned, ['StepCompleted', { step: id('step', 1) }], drop(2)))).toBe(0.5)
    expect(progressOf(told(...planned, drop(1), drop(2)))).toBe(0)
  })
})

describe('the progress of a plan', () => {
  it('is the mean over its goals, supporting ones alike, and none without goals', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { measure: talks })],
      ['GoalSet', goal(2, { parent: id('goal', 1) })],
      ['GoalMeasured', { ...g1, value: '5' }],
      ['GoalAchieved', { goal: id('goal', 2) }],
    )
    expect(planProgress(planOf(events))).toBe(0.75)
    expect(planProgress(planOf(told(started)))).toBe(0)
  })

  it('leaves out a reformulated goal, for which its successor stands', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalReformulated', { ...g1, successor: id('goal', 2) }],
      ['GoalSet', goal(2, { measure: talks })],
      ['GoalMeasured', { goal: id('goal', 2), value: '5' }],
    )
    expect(planProgress(planOf(events))).toBe(0.5)
  })

  it('trap 1: is not lifted by abandoning what is open', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalSet', goal(2)],
      ['GoalAchieved', g1],
      ['GoalAbandoned', { goal: id('goal', 2) }],
    )
    expect(planProgress(planOf(events))).toBe(0.5)
  })

  it('trap 1: never changes when any open goal is abandoned or any open step is dropped, whatever the history', () => {
    fc.assert(
      fc.property(histories(), events => {
        const plan = planOf(events)
        const before = planProgress(plan)
        const last = events.length
        const removals = [
          ...Object.values(plan.goals)
            .filter(({ status }) => status === 'open')
            .map(found => ['GoalAbandoned', { goal: found.id }] as const),
          ...Object.values(plan.steps)
            .filter(({ status }) => status === 'planned')
            .map(found => ['StepDropped', { step: found.id }] as const),
        ]
        let after: Plan = plan
        for (const removal of removals) {
          const event = told(...Array.from({ length: last }, () => started), removal)[last]
          after = foldPlan([event as PlanEvent], after) as Plan
          expect(planProgress(after)).toBe(before)
        }
        expect(after.status).toBe(plan.status)
      }),
      { ...seeded, numRuns: 60 },
    )
  })

  it('stays between none and all', () => {
    fc.assert(
      fc.property(histories(), events => {
        const share = planProgress(planOf(events))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
      seeded,
    )
  })
})
