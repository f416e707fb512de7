import type { Measure, PlanEvent } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAsOf } from './as-of.ts'
import { commitments } from './commitments.ts'
import { goal, id, noon, seeded, started, step, type Telling, talks, told } from './history.testing.ts'
import { countOnTime, onTime } from './on-time.ts'

const now = { kind: 'now' } as const
const goal1 = id('goal', 1)
const set = (due: string, measure?: Measure) =>
  ['GoalSet', goal(1, { due, ...(measure && { measure }) })] as const
const moved = (old: string, next: string, telling: Telling = {}) =>
  ['GoalRevised', { goal: goal1, changes: { due: { old, new: next } } }, telling] as const
const remeasured = (old: Measure, next: Measure) =>
  ['GoalRevised', { goal: goal1, changes: { measure: { old, new: next } } }] as const
const baseline = { baseline: id('baseline', 1), version: 3 }
const signed = [
  ['BaselineProposed', { ...baseline, name: 'Spring', signers: [id('goal', 99)] }],
  ['BaselineSigned', { ...baseline, signer: id('goal', 99), signerName: 'Grace', digest: 'd' }],
] as const
const first = (events: readonly PlanEvent[], today = '2026-03-01') =>
  commitments(events, now, 'recorded', today)[0]

describe('the commitment of a goal', () => {
  it('is scored against what it first promised, what was signed off and what it promises now', () => {
    const events = told(
      started,
      set('2026-04-30', talks),
      moved('2026-04-30', '2026-05-10'),
      ...signed,
      moved('2026-05-10', '2026-06-15'),
      remeasured(talks, { ...talks, target: '8' }),
    )
    expect(first(events)).toMatchObject({
      original: { statement: 'Goal 1', due: '2026-04-30', target: '10' },
      signedOff: { statement: 'Goal 1', due: '2026-05-10', target: '10' },
      current: { statement: 'Goal 1', due: '2026-06-15', target: '8' },
      sinceOriginal: { slipDays: 46, target: 'softened' },
      sinceSignedOff: { slipDays: 36, target: 'softened' },
      dueMoves: 2,
    })
  })

  it('has nothing signed off before a baseline is signed by all', () => {
    expect(
      first(told(started, set('2026-04-30'), moved('2026-04-30', '2026-05-01'), signed[0])),
    ).not.toHaveProperty('signedOff')
  })

  it.each([
    [talks, { ...talks, target: '8' }, 'softened'],
    [talks, { ...talks, target: '12' }, 'raised'],
    [talks, { ...talks, target: '10.0' }, 'same'],
    [{ ...talks, direction: 'down', target: '2' }, { ...talks, direction: 'down', target: '5' }, 'softened'],
    [{ ...talks, direction: 'down', target: '5' }, { ...talks, direction: 'down', target: '2' }, 'raised'],
    [talks, { ...talks, what: 'talks heard' }, 'remeasured'],
  ] as const)(
    'tells by the direction of its measure whether a target was softened: %#',
    (old, next, shift) => {
      expect(first(told(started, set('2026-04-30', old), remeasured(old, next)))?.sinceOriginal.target).toBe(
        shift,
      )
    },
  )

  it('names the scope that was dropped', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1, { goal: goal1 })],
      ['StepPlanned', step(2, { goal: goal1 })],
      ['StepDropped', { step: id('step', 2) }],
    )
    expect(first(events)).toMatchObject({ scopeDropped: false, droppedSteps: [id('step', 2)] })
    expect(first([...events, ...told(started, ['GoalAbandoned', { goal: goal1 }]).slice(1)])).toMatchObject({
      scopeDropped: true,
    })
  })

  it('tells what was moved 14 days or less before its due date or a review', () => {
    const review = { review: id('review', 1), due: '2026-03-20' }
    const at = (day: string): Telling => ({
      recorded: `${day}T12:00:00.000Z`,
      reason: { code: 'life-event' },
    })
    const near = (day: string) =>
      first(
        told(
          started,
          ['ReviewScheduled', review],
          set('2026-04-10'),
          moved('2026-04-10', '2026-06-01', at(day)),
        ),
      )?.movedJustBefore.map(({ before, days, from, to }) => [before, days, from, to])
    expect(near('2026-03-05')).toEqual([])
    expect(near('2026-03-06')).toEqual([['review', 14, '2026-04-10', '2026-06-01']])
    expect(near('2026-03-20')).toEqual([['review', 0, '2026-04-10', '2026-06-01']])
    expect(near('2026-03-27')).toEqual([['due', 14, '2026-04-10', '2026-06-01']])
    expect(near('2026-04-10')).toEqual([['due', 0, '2026-04-10', '2026-06-01']])
    expect(near('2026-04-11')).toEqual([])
  })

  it('ends where the goal stands, on both axes', () => {
    fc.assert(
      fc.property(planHistories(), fc.constantFrom('recorded', 'effective'), (events, axis) => {
        const goals = planAsOf(events, now, axis)?.goals ?? {}
        for (const { goal, current, onTime: judged } of commitments(events, now, axis, '2026-03-01')) {
          expect(current.due).toBe(goals[goal]?.due)
          expect(current.target).toBe(goals[goal]?.measure?.target)
          if (goals[goal]?.status === 'open')
            expect(['open', 'open-late', 'undated']).toContain(judged.original)
        }
      }),
      seeded,
    )
  })

  it('trap 8: is judged by the same dates after the plan was closed', () => {
    const events = told(started, set('2026-04-30'), moved('2026-04-30', '2026-06-15'))
    const closed = told(started, set('2026-04-30'), moved('2026-04-30', '2026-06-15'), [
      'PlanClosed',
      { unfinishedGoals: 1, unfinishedSteps: 0 },
    ])
    expect(first(closed, '2026-07-01')).toEqual(first(events, '2026-07-01'))
  })

  it('was not known then, and was true then: a late entry', () => {
    const events = told(started, set('2026-01-10'), [
      'GoalAchieved',
      { goal: goal1 },
      { recorded: noon(40), occurred: noon(5) },
    ])
    const then = { kind: 'instant', instant: noon(12) } as const
    expect(commitments(events, then, 'recorded', '2026-01-12')[0]?.onTime.original).toBe('open-late')
    expect(commitments(events, then, 'effective', '2026-01-12')[0]?.onTime.original).toBe('on-time')
  })
})

describe('being on time', () => {
  const since = (day: string) => `${day}T12:00:00.000Z`

  it.each([
    ['achieved', '2026-04-30', 'on-time'],
    ['achieved', '2026-05-01', 'late'],
    ['abandoned', '2026-04-30', 'ended'],
    ['reformulated', '2026-05-01', 'ended-late'],
  ] as const)('of a goal %s on %s that was due 2026-04-30 is %s', (status, day, expected) => {
    expect(onTime({ status, statusSince: since(day) }, '2026-04-30', '2026-12-31')).toBe(expected)
  })

  it('trap 11: an open goal past its date is late, and stands in the denominator', () => {
    const open = { status: 'open', statusSince: since('2026-01-01') } as const
    expect(onTime(open, '2026-04-30', '2026-04-30')).toBe('open')
    expect(onTime(open, '2026-04-30', '2026-05-01')).toBe('open-late')
    expect(onTime(open, undefined, '2026-05-01')).toBe('undated')
    expect(countOnTime(['on-time', 'open-late', 'open', 'undated', 'late', 'ended', 'ended-late'])).toEqual({
      onTime: 1,
      late: 3,
      undecided: 2,
    })
  })

  it('trap 11: a goal dated anew is on time by its new date only', () => {
    const events = told(started, set('2026-01-10'), moved('2026-01-10', '2026-03-31'), [
      'GoalAchieved',
      { goal: goal1 },
      { recorded: noon(60) },
    ])
    expect(first(events)?.onTime).toEqual({ original: 'late', current: 'on-time' })
  })
})
