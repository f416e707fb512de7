import type { PlanEvent } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAsOf } from './as-of.ts'
import { attention } from './attention.ts'
import { barrier, goal, id, noon, seeded, started, step, talks, told } from './history.testing.ts'

const now = { kind: 'now' } as const
const seen = (events: readonly PlanEvent[], today: string) =>
  attention(events, now, 'recorded', today).map(({ kind, element, days }) => [kind, element.name, days])
const complete = { measure: talks, due: '2026-04-30', relevance: 'tasks' } as const

describe('attention', () => {
  it('is asked for goals and steps the day after they were due, the longest waiting first', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, complete)],
      ['StepPlanned', step(1, { goal: id('goal', 1), due: '2026-03-31' })],
    )
    expect(seen(events, '2026-03-31')).toEqual([])
    expect(seen(events, '2026-05-01')).toEqual([
      ['step-overdue', 'Step 1', 31],
      ['goal-overdue', 'Goal 1', 1],
    ])
  })

  it('is asked for what an open goal lacks', () => {
    const events = told(started, ['GoalSet', goal(1)])
    expect(attention(events, now, 'recorded', '2026-01-03').map(({ kind, gap }) => gap ?? kind)).toEqual([
      'no-measure',
      'no-due-date',
      'goal-without-step',
      'no-relevance',
    ])
  })

  it('is asked for barriers whose solutions all failed, or that have none', () => {
    const [b, solution] = [id('barrier', 1), id('solution', 1)]
    const raised = [started, ['BarrierRaised', barrier(1)]] as const
    const proposed = [...raised, ['SolutionProposed', { barrier: b, solution, description: 'Ask' }]] as const
    const failed = [...proposed, ['SolutionTried', { barrier: b, solution, outcome: 'failed' }]] as const
    expect(seen(told(...raised), '2026-01-12')).toEqual([['barrier-without-solution', 'Barrier 1', 10]])
    expect(seen(told(...proposed), '2026-01-12')).toEqual([])
    expect(seen(told(...failed), '2026-01-12')).toHaveLength(1)
    expect(seen(told(...failed, ['BarrierResolved', { barrier: b }]), '2026-01-12')).toEqual([])
  })

  it('is asked for goals that slipped by more than 30 days', () => {
    const events = (due: string) =>
      told(
        started,
        ['GoalSet', goal(1, complete)],
        ['StepPlanned', step(1, { goal: id('goal', 1) })],
        ['GoalRevised', { goal: id('goal', 1), changes: { due: { old: '2026-04-30', new: due } } }],
      )
    expect(seen(events('2026-05-30'), '2026-02-01')).toEqual([])
    expect(seen(events('2026-05-31'), '2026-02-01')).toEqual([['goal-slipped', 'Goal 1', 31]])
  })

  it('is asked for a review past its day, and for the next one after it was held', () => {
    const review = { review: id('review', 1), due: '2026-01-10', occasion: 'Mid-year' }
    const scheduled = [started, ['ReviewScheduled', review]] as const
    expect(seen(told(...scheduled), '2026-01-10')).toEqual([])
    expect(seen(told(...scheduled), '2026-01-11')).toEqual([['review-overdue', 'Mid-year', 1]])
    const held = [...scheduled, ['ReviewHeld', { review: review.review, conclusions: 'Go on' }]] as const
    expect(seen(told(...held), '2026-01-11')).toEqual([['review-not-scheduled', 'Mid-year', 8]])
    expect(
      seen(told(...held, ['ReviewScheduled', { review: id('review', 2), due: '2026-07-10' }]), '2026-01-11'),
    ).toEqual([])
  })

  it('is asked for a check-in a week after the last one, while the plan is active', () => {
    const active = [started, ['PlanActivated', {}]] as const
    const checked = [
      ...active,
      ['CheckInRecorded', { checkIn: id('check-in', 1) }, { recorded: noon(10) }],
    ] as const
    expect(seen(told(...active), '2026-01-08')).toEqual([])
    expect(seen(told(...active), '2026-01-09')).toEqual([['check-in-overdue', 'To staff engineer', 8]])
    expect(seen(told(...checked), '2026-01-17')).toEqual([])
    expect(seen(told(...checked), '2026-01-18')).toEqual([['check-in-overdue', '2026-01-10', 8]])
    expect(seen(told(...checked, ['PlanPaused', {}]), '2026-03-01')).toEqual([])
  })

  it('trap 9: no check-in dated ahead silences what is overdue today', () => {
    const events = told(
      started,
      ['PlanActivated', {}],
      ['CheckInRecorded', { checkIn: id('check-in', 1) }, { recorded: '2027-01-01T00:00:00.000Z' }],
    )
    expect(seen(events, '2026-02-01')).toEqual([['check-in-overdue', 'To staff engineer', 31]])
  })

  it('trap 2: is asked for what is left of a plan whose dates have passed, for nothing once it was closed', () => {
    const events = [
      started,
      ['GoalSet', goal(1, complete)],
      ['StepPlanned', step(1, { goal: id('goal', 1) })],
    ] as const
    expect(seen(told(...events), '2030-01-01')).toEqual([['goal-overdue', 'Goal 1', 1342]])
    expect(
      seen(told(...events, ['PlanClosed', { unfinishedGoals: 1, unfinishedSteps: 1 }]), '2030-01-01'),
    ).toEqual([])
  })

  it('names elements that the plan has', () => {
    fc.assert(
      fc.property(planHistories(), events => {
        const plan = planAsOf(events, now, 'recorded')
        const ids = new Set([
          plan?.id,
          ...[plan?.goals, plan?.steps, plan?.barriers, plan?.reviews, plan?.checkIns].flatMap(held =>
            Object.keys(held ?? {}),
          ),
        ])
        for (const { element, days } of attention(events, now, 'recorded', '2036-01-01')) {
          expect(ids).toContain(element.id)
          expect(days ?? 0).toBeGreaterThanOrEqual(0)
        }
      }),
      seeded,
    )
  })
})
