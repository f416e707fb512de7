import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAsOf } from './as-of.ts'
import { diffPlans } from './diff.ts'
import { diffMoments } from './diff-moments.ts'
import { goal, grace, id, noon, seeded, started, step, told } from './history.testing.ts'

const axes = fc.constantFrom('recorded', 'effective')
const rev = (version: number) => ({ kind: 'version', version }) as const
const now = { kind: 'now' } as const
const due = (old: string, next: string) => ({ goal: id('goal', 1), changes: { due: { old, new: next } } })

describe('the difference of two moments', () => {
  it('is that of the two states, each field with the change behind it', () => {
    fc.assert(
      fc.property(planHistories(), fc.nat(60), fc.nat(60), axes, (events, a, b, axis) => {
        const diff = diffMoments(events, rev(a), rev(b), axis)
        const states = diffPlans(planAsOf(events, rev(a), axis), planAsOf(events, rev(b), axis))
        expect(diff.counts).toEqual(states.counts)
        expect(diff.elements.map(({ id }) => id)).toEqual(states.elements.map(({ id }) => id))
        for (const { fields } of diff.elements)
          for (const { set } of fields) expect(diff.between).toContain(set?.version)
      }),
      seeded,
    )
  })

  it('and what cancelled out are together all that was changed in between', () => {
    fc.assert(
      fc.property(planHistories(), fc.nat(60), axes, (events, from, axis) => {
        const diff = diffMoments(events, rev(from), now, axis)
        const differing = new Set(
          diff.elements.flatMap(({ id, fields }) => fields.map(({ path }) => `${id} ${path}`)),
        )
        for (const { id, path, settings } of diff.cancelled) {
          expect(differing.has(`${id} ${path}`)).toBe(false)
          expect(settings.length).toBeGreaterThan(1)
        }
      }),
      seeded,
    )
  })

  it('tells of a change and its reversal that they cancelled out', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30' })],
      ['GoalRevised', due('2026-04-30', '2026-06-15')],
      ['GoalRevised', due('2026-06-15', '2026-04-30'), { actor: grace }],
    )
    const { elements, cancelled, between } = diffMoments(events, rev(2), now, 'recorded')
    expect(elements).toEqual([])
    expect(between).toEqual([3, 4])
    expect(cancelled).toMatchObject([
      { kind: 'goal', id: id('goal', 1), name: 'Goal 1', path: 'due', type: 'day', value: '2026-04-30' },
    ])
    expect(cancelled[0]?.settings.map(({ value, actor }) => [value, actor.name])).toEqual([
      ['2026-06-15', 'Ada'],
      ['2026-04-30', 'Grace'],
    ])
  })

  it('trap 3: tells of what was set and dropped between the two', () => {
    const events = told(
      started,
      ['StepPlanned', step(1)],
      ['StepDropped', { step: id('step', 1) }, { reason: { code: 'priorities-changed' } }],
    )
    const { elements } = diffMoments(events, rev(1), now, 'recorded')
    expect(elements).toMatchObject([{ name: 'Step 1', mark: 'cancelled', held: 'after' }])
    expect(elements[0]?.fields.find(({ path }) => path === 'status')).toMatchObject({
      new: 'dropped',
      set: { version: 3, reason: { code: 'priorities-changed' } },
    })
  })

  it('trap 4: calls a goal by its name on each side, whatever it is called today', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalRevised', { goal: id('goal', 1), changes: { statement: { old: 'Goal 1', new: 'Goal one' } } }],
      [
        'GoalRevised',
        { goal: id('goal', 1), changes: { statement: { old: 'Goal one', new: 'Goal first' } } },
      ],
    )
    const [element] = diffMoments(events, rev(2), rev(3), 'recorded').elements
    expect([element?.oldName, element?.name]).toEqual(['Goal 1', 'Goal one'])
  })

  it('was not known then, and was true then: a late entry', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalAchieved', { goal: id('goal', 1) }, { recorded: noon(40), occurred: noon(5) }],
    )
    const [from, to] = [noon(4), noon(10)].map(instant => ({ kind: 'instant', instant }) as const)
    if (!from || !to) throw new Error('two moments')
    expect(diffMoments(events, from, to, 'recorded').elements).toEqual([])
    expect(diffMoments(events, from, to, 'effective').elements[0]?.fields).toMatchObject([
      { path: 'status', old: 'open', new: 'achieved', set: { version: 3, at: noon(5), late: true } },
      { path: 'statusSince' },
    ])
  })
})
