import { describe, expect, it } from 'vitest'
import { drift } from './drift.ts'
import { goal, grace, id, started, step, told } from './history.testing.ts'

const now = { kind: 'now' } as const
const [one, two] = [id('goal', 1), id('goal', 2)]
const baseline = { baseline: id('baseline', 1), version: 3 }
const base = [
  started,
  ['GoalSet', goal(1, { due: '2026-04-30' })],
  ['StepPlanned', step(1, { goal: one })],
  ['BaselineProposed', { ...baseline, name: 'Spring', signers: [grace.id] }],
] as const
const signed = [
  ...base,
  ['BaselineSigned', { ...baseline, signer: grace.id, signerName: 'Grace', digest: 'd' }],
] as const

describe('drift since sign-off', () => {
  it('is not known while nothing is signed off', () => {
    expect(drift(told(...base), now, 'recorded', '2026-03-01')).toBeUndefined()
  })

  it('is none right after signing, nor by commenting, checking in or naming a revision', () => {
    const events = told(
      ...signed,
      ['CommentAdded', { comment: id('solution', 9), text: 'Good' }],
      ['CheckInRecorded', { checkIn: id('check-in', 1) }],
      ['ReviewScheduled', { review: id('review', 1), due: '2026-09-01' }],
      ['PlanRevised', { name: 'Spring', summary: 'As signed', sinceVersion: 0 }],
    )
    expect(drift(events, now, 'recorded', '2026-03-01')).toMatchObject({
      baseline: { name: 'Spring', version: 3 },
      elements: [],
      commitments: [],
      counts: { added: 0, removed: 0, changed: 0, moved: 0, cancelled: 0 },
    })
  })

  it('counts what differs from the signed plan, and names the promises that moved', () => {
    const events = told(
      ...signed,
      ['GoalSet', goal(2)],
      ['GoalRevised', { goal: one, changes: { due: { old: '2026-04-30', new: '2026-06-15' } } }],
      ['StepDropped', { step: id('step', 1) }],
    )
    const found = drift(events, now, 'recorded', '2026-03-01')
    expect(found?.counts).toEqual({ added: 1, removed: 1, changed: 1, moved: 0, cancelled: 0 })
    expect(found?.commitments.map(({ goal, sinceSignedOff }) => [goal, sinceSignedOff?.slipDays])).toEqual([
      [one, 46],
      [two, undefined],
    ])
  })

  it('trap 14: is measured from the version that was signed, whatever is published or signed later', () => {
    const again = { baseline: id('baseline', 2), version: 6 }
    const events = told(
      ...signed,
      ['GoalRevised', { goal: one, changes: { due: { old: '2026-04-30', new: '2026-06-15' } } }],
      ['BaselineProposed', { ...again, name: 'Summer', signers: [grace.id] }],
      ['BaselineSigned', { ...again, signer: grace.id, signerName: 'Grace', digest: 'e' }],
    )
    const at = (version: number) => drift(events, { kind: 'version', version }, 'recorded', '2026-03-01')
    expect(at(6)).toMatchObject({ baseline: { name: 'Spring' }, counts: { changed: 1 } })
    expect(at(8)).toMatchObject({ baseline: { name: 'Summer' }, counts: { changed: 0 }, commitments: [] })
  })
})
