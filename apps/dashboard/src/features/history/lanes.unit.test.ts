import { describe, expect, it } from 'vitest'
import type { Barrier, Goal, Step } from '../../graphql/fragments.ts'
import { lanesOf } from './lanes.ts'

const day = Date.parse
const goal = {
  id: 'g',
  statement: 'Present at a conference',
  status: 'OPEN',
  statusSince: '2026-02-27T00:00:00.000Z',
  setAt: '2026-02-27T00:00:00.000Z',
  due: '2026-06-15',
} as Goal
const step = {
  id: 's',
  action: 'Write the abstract',
  status: 'COMPLETED',
  statusSince: '2026-03-09T00:00:00.000Z',
  goal: 'g',
  due: null,
} as Step
const barrier = {
  id: 'b',
  description: 'No budget',
  status: 'RAISED',
  statusSince: '2026-03-01T00:00:00.000Z',
  raisedAt: '2026-03-01T00:00:00.000Z',
} as Barrier

describe('what ran when', () => {
  const lives = new Map([
    [
      's',
      {
        id: 's',
        name: 'Write the abstract',
        from: day('2026-03-01'),
        started: day('2026-03-05'),
        ended: day('2026-03-09'),
      },
    ],
  ])
  const promise = { goalId: 'g', original: { due: '2026-03-31' }, signedOff: { due: '2026-04-30' } }
  const lanes = lanesOf({ goals: [goal], steps: [step], barriers: [barrier] }, [promise], lives, [])

  it('has each goal with its steps below it, then barriers', () => {
    expect(lanes.map(({ kind }) => kind)).toEqual(['GOAL', 'STEP', 'BARRIER'])
  })

  it('holds a goal against the date that was signed, where one was', () => {
    expect(lanes[0]).toMatchObject({
      from: day('2026-02-27'),
      due: day('2026-06-15'),
      agreed: day('2026-04-30'),
    })
    const [unsigned] = lanesOf(
      { goals: [goal], steps: [], barriers: [] },
      [{ ...promise, signedOff: null }],
      new Map(),
      [],
    )
    expect(unsigned?.agreed).toBe(day('2026-03-31'))
  })

  it('ends what has ended, and nothing else', () => {
    expect(lanes.map(({ ended }) => ended)).toEqual([undefined, day('2026-03-09'), undefined])
  })
})
