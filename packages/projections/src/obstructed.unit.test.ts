import { foldPlan, type Plan, type PlanEvent } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barrier, goal, histories, id, noon, seeded, started, step, told } from './history.testing.ts'
import { obstruct, unobstructed } from './obstructed.ts'
import { lasted } from './spells.ts'

const after = (events: readonly PlanEvent[]) => {
  const state = unobstructed()
  for (const event of events) obstruct(state, event)
  return state
}

describe('the time that goals had an open barrier', () => {
  it(`lasts exactly for the goals that a raised barrier blocks, themselves or by a step (seed ${seeded.seed})`, () => {
    fc.assert(
      fc.property(fc.oneof(planHistories(), histories()), events => {
        const { barriers, goals, steps } = foldPlan(events) as Plan
        const blocked = Object.values(barriers)
          .filter(({ status }) => status === 'raised')
          .flatMap(({ blocks = [] }) =>
            blocks.flatMap(each => (steps[each] ? (steps[each].goal ?? []) : each)),
          )
        const { spells } = after(events)
        for (const each of Object.keys(goals)) {
          const last = spells.get(each)?.at(-1)
          expect(last !== undefined && last.until === undefined).toBe(blocked.includes(each))
        }
      }),
      seeded,
    )
  })

  it('is one spell where barriers overlap, and another one after a reopening', () => {
    const blocks = [id('goal', 1)]
    const { spells } = after(
      told(
        started,
        ['GoalSet', goal(1)],
        ['StepPlanned', step(1, { goal: id('goal', 1) })],
        ['BarrierRaised', barrier(1, { blocks })],
        ['BarrierRaised', barrier(2, { blocks: [id('step', 1)] })],
        ['BarrierResolved', { barrier: id('barrier', 1) }],
        ['BarrierAccepted', { barrier: id('barrier', 2) }],
        ['BarrierReopened', { barrier: id('barrier', 1) }],
      ),
    )
    const lived = spells.get(id('goal', 1))!
    expect(lived).toEqual([{ from: noon(4), until: noon(7) }, { from: noon(8) }])
    expect(lasted(lived, noon(10)) / 86_400_000).toBe(5)
  })

  it('ends when the barrier, or the step it blocks, is about another goal', () => {
    const blocks = [id('step', 1)]
    const { spells } = after(
      told(
        started,
        ['GoalSet', goal(1)],
        ['GoalSet', goal(2)],
        ['StepPlanned', step(1, { goal: id('goal', 1) })],
        ['BarrierRaised', barrier(1, { blocks })],
        ['StepRevised', { step: id('step', 1), changes: { goal: { new: id('goal', 2) } } }],
        ['BarrierRevised', { barrier: id('barrier', 1), changes: { blocks: { old: blocks } } }],
      ),
    )
    expect(spells.get(id('goal', 1))).toEqual([{ from: noon(5), until: noon(6) }])
    expect(spells.get(id('goal', 2))).toEqual([{ from: noon(6), until: noon(7) }])
  })

  it('is none where the end, told late, lies before the beginning', () => {
    const { spells } = after(
      told(
        started,
        ['GoalSet', goal(1)],
        ['BarrierRaised', barrier(1, { blocks: [id('goal', 1)] })],
        ['BarrierResolved', { barrier: id('barrier', 1) }, { occurred: noon(2) }],
      ),
    )
    expect(spells.get(id('goal', 1))).toEqual([])
  })
})
