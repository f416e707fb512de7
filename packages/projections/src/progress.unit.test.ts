import { foldPlan, type Plan } from '@plan-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalProgress, latestMeasurement, planProgress, stepsByGoal } from './goal-progress.ts'
import { goal, histories, id, noon, seeded, started, step, talks, told } from './history.testing.ts'
import { placedOn } from './placed.ts'
import { progress } from './progress.ts'

const g1 = { goal: id('goal', 1) }
const target = (to: string) => ({ old: talks, new: { ...talks, target: to } })

describe('progress over time', () => {
  it('is never redrawn by what is recorded later', () => {
    fc.assert(
      fc.property(histories(), fc.nat(60), (events, cut) => {
        const before = progress(events.slice(0, cut + 1), 'recorded')
        const after = progress(events, 'recorded')
        expect(after.plan.slice(0, before.plan.length)).toEqual(before.plan)
        before.goals.forEach((series, place) => {
          expect(after.goals[place]?.goalId).toBe(series.goalId)
          expect(after.goals[place]?.points.slice(0, series.points.length)).toEqual(series.points)
        })
      }),
      seeded,
    )
  })

  it('says at every moment of either axis what the plan of that moment says', () => {
    fc.assert(
      fc.property(histories(40), fc.constantFrom('recorded', 'effective'), (events, axis) => {
        const { plan: points, goals } = progress(events, axis)
        const placed = placedOn(events, axis).map(({ event }) => event)
        const place = new Map(placed.map(({ version }, index) => [version, index]))
        const latest = <P extends { readonly version: number }>(series: readonly P[], index: number) =>
          series.findLast(({ version }) => (place.get(version) ?? 0) <= index)
        placed.forEach((_, index) => {
          const plan = foldPlan(placed.slice(0, index + 1)) as Plan
          const all = Object.values(plan.goals)
          const count = (status: string) => all.filter(found => found.status === status).length
          const { event, version } = latest(points, index)!
          expect(event).toBe(events[version - 1]?.id)
          expect(latest(points, index)).toMatchObject({
            share: planProgress(plan),
            done: count('achieved'),
            open: count('open'),
            scope: all.length - count('abandoned') - count('reformulated'),
          })
          for (const found of all) {
            const series = goals.find(({ goalId }) => goalId === found.id)
            expect(latest(series?.points ?? [], index)).toMatchObject({
              share: goalProgress(found, stepsByGoal(plan).get(found.id) ?? []),
              value: latestMeasurement(found)?.value,
              target: found.measure?.target,
              due: found.due,
            })
          }
        })
      }),
      { ...seeded, numRuns: 60 },
    )
  })

  it('is drawn with the target and the due date valid at each moment: today’s edit leaves yesterday’s line', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { measure: talks, due: '2026-04-30' })],
      ['GoalMeasured', { ...g1, value: '5' }],
      ['GoalRevised', { ...g1, changes: { measure: target('20') } }],
      ['GoalRevised', { ...g1, changes: { due: { old: '2026-04-30' } } }],
      ['GoalAchieved', g1],
    )
    const [series] = progress(events, 'recorded').goals
    expect(series?.points).toMatchObject([
      { version: 2, at: noon(2), share: 0, value: undefined, target: '10', due: '2026-04-30' },
      { version: 3, at: noon(3), share: 0.5, value: '5', target: '10', due: '2026-04-30' },
      { version: 4, at: noon(4), share: 0.25, value: '5', target: '20', due: '2026-04-30' },
      { version: 5, at: noon(5), share: 0.25, value: '5', target: '20', due: undefined },
      { version: 6, at: noon(6), share: 1, value: '5', target: '20', due: undefined },
    ])
  })

  it('counts achieved, open and all goals in scope, from the start of the plan on, and only where they move', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalSet', goal(2)],
      ['PlanPaused', {}],
      ['GoalAchieved', g1],
      ['GoalRevised', { ...g1, changes: { statement: { old: 'Goal 1', new: 'Renamed' } } }],
      ['GoalAbandoned', { goal: id('goal', 2) }],
      ['GoalReopened', { goal: id('goal', 2) }],
    )
    const { plan, goals } = progress(events, 'recorded')
    expect(plan).toMatchObject([
      { version: 1, at: noon(1), share: 0, done: 0, scope: 0, open: 0 },
      { version: 2, at: noon(2), share: 0, done: 0, scope: 1, open: 1 },
      { version: 3, at: noon(3), share: 0, done: 0, scope: 2, open: 2 },
      { version: 5, at: noon(5), share: 0.5, done: 1, scope: 2, open: 1 },
      { version: 7, at: noon(7), share: 0.5, done: 1, scope: 1, open: 0 },
      { version: 8, at: noon(8), share: 0.5, done: 1, scope: 2, open: 1 },
    ])
    expect(goals.map(({ statement }) => statement)).toEqual(['Renamed', 'Goal 2'])
  })

  it('does not go back to a measurement that was made earlier and told later', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { measure: talks })],
      ['GoalMeasured', { ...g1, value: '6' }, { recorded: noon(10) }],
      ['GoalMeasured', { ...g1, value: '2' }, { recorded: noon(12), occurred: noon(5) }],
    )
    const values = (axis: 'recorded' | 'effective') =>
      progress(events, axis).goals[0]?.points.map(({ value }) => value)
    expect(values('recorded')).toEqual([undefined, '6'])
    expect(values('effective')).toEqual([undefined, '2', '6'])
  })

  it('takes a step’s weight along when the step moves to another goal', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalSet', goal(2)],
      ['StepPlanned', step(1, g1)],
      ['StepCompleted', { step: id('step', 1) }],
      ['StepRevised', { step: id('step', 1), changes: { goal: { old: g1.goal, new: id('goal', 2) } } }],
    )
    const shares = progress(events, 'recorded').goals.map(({ points }) => points.map(({ share }) => share))
    expect(shares).toEqual([
      [0, 1, 0],
      [0, 1],
    ])
  })

  it('trap 8: closing the plan changes no point of its past', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { measure: talks })],
      ['GoalMeasured', { ...g1, value: '5' }],
      ['PlanClosed', { unfinishedGoals: 1, unfinishedSteps: 0 }],
    )
    expect(progress(events, 'recorded')).toEqual(progress(events.slice(0, -1), 'recorded'))
  })

  it('of no events is empty', () => {
    expect(progress([], 'recorded')).toEqual({ plan: [], goals: [] })
  })

  it('counts a step that was moved to a goal by an entry dated back before the goal was set', () => {
    const events = told(
      started,
      ['StepPlanned', step(1)],
      ['GoalSet', goal(1)],
      [
        'StepRevised',
        { step: id('step', 1), changes: { goal: { new: id('goal', 1) } } },
        { occurred: noon(2) },
      ],
      ['StepCompleted', { step: id('step', 1) }],
    )
    for (const axis of ['recorded', 'effective'] as const)
      expect(progress(events, axis).plan.at(-1)?.share).toBe(1)
  })
})
