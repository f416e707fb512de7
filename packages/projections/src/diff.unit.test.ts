import { foldPlan, type Plan, type PlanEvent } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAsOf } from './as-of.ts'
import { applyDiff, diffPlans } from './diff.ts'
import { goal, histories, id, seeded, started, step, talks, told } from './history.testing.ts'
import { type Part, partsOf } from './parts.ts'

const axes = fc.constantFrom('recorded', 'effective')
const rev = (version: number) => ({ kind: 'version', version }) as const
const fold = (events: readonly PlanEvent[]) => foldPlan(events) as Plan
const between = (events: readonly PlanEvent[], from: number) =>
  diffPlans(foldPlan(events.slice(0, from)), foldPlan(events))
/** The parts and their order, the order of fields apart. */
const plain = (parts: readonly Part[]) =>
  parts.map(({ kind, id, fields }) => ({ kind, id, fields: Object.fromEntries(fields) }))

describe('the difference of two states of a plan', () => {
  it('applied to the first gives the second, whatever was decided, on both axes and in both directions', () => {
    fc.assert(
      fc.property(planHistories(), fc.nat(60), fc.nat(60), axes, (events, from, to, axis) => {
        const [a, b] = [planAsOf(events, rev(from), axis), planAsOf(events, rev(to), axis)]
        expect(plain(applyDiff(partsOf(a), diffPlans(a, b)))).toEqual(plain(partsOf(b)))
      }),
      { ...seeded, numRuns: 1000 },
    )
  })

  it('leads even between states of different orders', () => {
    fc.assert(
      fc.property(histories(), histories(), (events, others) => {
        const [a, b] = [planAsOf(events, rev(60), 'effective'), foldPlan(others)]
        expect(plain(applyDiff(partsOf(a), diffPlans(a, b)))).toEqual(plain(partsOf(b)))
      }),
      seeded,
    )
  })

  it('is empty exactly where the parts are equal', () => {
    fc.assert(
      fc.property(planHistories(), fc.nat(60), fc.nat(60), (events, from, to) => {
        const [a, b] = [foldPlan(events.slice(0, from)), foldPlan(events.slice(0, to))]
        expect(diffPlans(a, b).elements.length === 0).toBe(
          JSON.stringify(plain(partsOf(a))) === JSON.stringify(plain(partsOf(b))),
        )
        expect(diffPlans(a, a).elements).toEqual([])
      }),
      seeded,
    )
  })

  it('has the signs inverted when the states are swapped', () => {
    fc.assert(
      fc.property(planHistories(), fc.nat(60), (events, from) => {
        const [a, b] = [foldPlan(events.slice(0, from)), foldPlan(events)]
        const { counts } = diffPlans(a, b)
        const back = diffPlans(b, a).counts
        expect([back.changed, back.moved, back.cancelled]).toEqual([
          counts.changed,
          counts.moved,
          counts.cancelled,
        ])
      }),
      seeded,
    )
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1)],
      ['StepDropped', { step: id('step', 1) }],
    )
    const [a, b] = [fold(events.slice(0, 3)), fold(events)]
    expect(diffPlans(a, b).counts).toMatchObject({ added: 0, removed: 1 })
    expect(diffPlans(b, a).counts).toMatchObject({ added: 1, removed: 0 })
  })

  it('names the field, its old and its new value, and what a day moved by', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30', measure: talks })],
      ['GoalRevised', { goal: id('goal', 1), changes: { due: { old: '2026-04-30', new: '2026-06-15' } } }],
      [
        'GoalRevised',
        {
          goal: id('goal', 1),
          changes: { statement: { old: 'Goal 1', new: 'Goal one' }, measure: { old: talks } },
        },
      ],
    )
    const diff = between(events, 2)
    expect(diff.counts).toEqual({ added: 0, removed: 0, changed: 1, moved: 0, cancelled: 0 })
    expect(diff.elements).toMatchObject([
      { kind: 'goal', id: id('goal', 1), name: 'Goal one', oldName: 'Goal 1', mark: 'changed', held: 'both' },
    ])
    expect(diff.elements[0]?.fields).toEqual([
      {
        path: 'statement',
        type: 'text',
        old: 'Goal 1',
        new: 'Goal one',
        segments: [
          { kind: 'same', text: 'Goal ' },
          { kind: 'removed', text: '1' },
          { kind: 'added', text: 'one' },
        ],
      },
      { path: 'due', type: 'day', old: '2026-04-30', new: '2026-06-15', days: 46 },
      { path: 'measure.what', type: 'text', old: 'talks given' },
      { path: 'measure.baseline', type: 'decimal', old: '0' },
      { path: 'measure.target', type: 'decimal', old: '10' },
      { path: 'measure.direction', type: 'choice', old: 'up' },
    ])
  })

  it('says that a goal moved under another one, by the names of each side', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalSet', goal(2, { parent: id('goal', 1) })],
      ['GoalSet', goal(3)],
      [
        'GoalRevised',
        { goal: id('goal', 2), changes: { parent: { old: id('goal', 1), new: id('goal', 3) } } },
      ],
    )
    expect(between(events, 4).elements).toEqual([
      {
        kind: 'goal',
        id: id('goal', 2),
        name: 'Goal 2',
        mark: 'moved',
        held: 'both',
        moved: true,
        fields: [
          {
            path: 'parent',
            type: 'link',
            old: id('goal', 1),
            new: id('goal', 3),
            oldShown: 'Goal 1',
            newShown: 'Goal 3',
          },
        ],
      },
    ])
  })

  it('trap 3: holds what was dropped or abandoned since, as removed and under its name', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1, { goal: id('goal', 1) })],
      ['StepDropped', { step: id('step', 1) }],
      ['GoalAbandoned', { goal: id('goal', 1) }],
    )
    expect(between(events, 3).elements.map(({ name, mark, held }) => [name, mark, held])).toEqual([
      ['Goal 1', 'removed', 'both'],
      ['Step 1', 'removed', 'both'],
    ])
  })

  it('counts what was added and ended again in between as cancelled: it is part of neither plan', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1, { goal: id('goal', 1) })],
      ['StepPlanned', step(2, { goal: id('goal', 1) })],
      ['StepDropped', { step: id('step', 1) }],
      ['SupporterAdded', { supporter: id('resource', 1), name: 'Ines', role: 'mentor' }],
      ['SupporterRemoved', { supporter: id('resource', 1) }],
    )
    const marked = ({ elements }: ReturnType<typeof between>) =>
      elements.map(({ name, mark, held }) => [name, mark, held])
    const diff = between(events, 2)
    expect(marked(diff)).toEqual([
      ['Ines', 'cancelled', 'after'],
      ['Step 1', 'cancelled', 'after'],
      ['Step 2', 'added', 'after'],
    ])
    expect(diff.counts).toEqual({ added: 1, removed: 0, changed: 0, moved: 0, cancelled: 2 })
    const back = diffPlans(fold(events), fold(events.slice(0, 2)))
    expect(marked(back)).toEqual([
      ['Ines', 'cancelled', 'before'],
      ['Step 1', 'cancelled', 'before'],
      ['Step 2', 'removed', 'before'],
    ])
  })

  it('counts each kind for itself', () => {
    const events = told(started, ['GoalSet', goal(1)], ['StepPlanned', step(1)], ['StepPlanned', step(2)])
    const { counts, countsByKind } = between(events, 1)
    expect(counts).toEqual({ added: 3, removed: 0, changed: 0, moved: 0, cancelled: 0 })
    expect([...countsByKind].map(([kind, { added }]) => [kind, added])).toEqual([
      ['goal', 1],
      ['step', 2],
    ])
  })
})
