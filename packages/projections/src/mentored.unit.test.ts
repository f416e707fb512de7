import { foldPlan, type Plan } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noon, seeded, started, told } from './history.testing.ts'
import { mentor, unmentored } from './mentored.ts'

const [mara, bo] = ['00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000b2']

describe('the time that an owner had a mentor', () => {
  it(`lasts exactly while the plan names one (seed ${seeded.seed})`, () => {
    fc.assert(
      fc.property(planHistories(), events => {
        const state = unmentored()
        for (const event of events) mentor(state, event)
        const { supporters } = foldPlan(events) as Plan
        const named = Object.values(supporters).some(({ role, removedAt }) => role === 'mentor' && !removedAt)
        const last = state.spells.at(-1)
        expect(last !== undefined && last.until === undefined).toBe(named)
      }),
      seeded,
    )
  })

  it('ends when the last of them goes, or becomes something else', () => {
    const state = unmentored()
    const lived = told(
      started,
      ['SupporterAdded', { supporter: mara, name: 'Mara', role: 'mentor' }],
      ['SupporterAdded', { supporter: bo, name: 'Bo', role: 'sponsor' }],
      ['SupporterChanged', { supporter: bo, changes: { role: { old: 'sponsor', new: 'mentor' } } }],
      ['SupporterRemoved', { supporter: mara }],
      ['SupporterChanged', { supporter: bo, changes: { role: { old: 'mentor', new: 'other' } } }],
      ['SupporterAdded', { supporter: mara, name: 'Mara', role: 'mentor' }],
    )
    expect(lived.map(event => mentor(state, event))).toEqual([false, true, false, false, false, true, true])
    expect(state.spells).toEqual([{ from: noon(2), until: noon(6) }, { from: noon(7) }])
  })
})
