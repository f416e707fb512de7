import { describe, expect, it } from 'vitest'
import type { FieldChange, PlanEvent } from '../../graphql/fragments.ts'
import { mergeChanges, valuesAfter } from './merge.ts'

const revised = (element: string, changes: readonly FieldChange[], who = 'Grace') =>
  ({
    type: 'GoalRevised',
    element: { kind: 'GOAL', id: element, name: 'Present' },
    changes,
    actor: { name: who },
  }) as unknown as PlanEvent
const due = (old: string | null, now: string | null): FieldChange => ({ field: 'due', old, new: now })

describe('changes that meet', () => {
  it('stand beside each other when others changed other fields', () => {
    const merge = mergeChanges(['statement'], 'g1', [revised('g1', [due('2026-04-30', '2026-06-15')])])
    expect(merge).toMatchObject({ kind: 'disjoint', beside: [{ change: { field: 'due' } }] })
  })

  it('stand beside each other when others changed another goal', () => {
    expect(mergeChanges(['due'], 'g1', [revised('g2', [due(null, '2026-06-15')])])).toEqual({
      kind: 'disjoint',
      beside: [],
    })
  })

  it('clash on the same field, from its oldest value to its newest', () => {
    const merge = mergeChanges(['due'], 'g1', [
      revised('g1', [due('2026-04-30', '2026-06-15')]),
      revised('g1', [due('2026-06-15', '2026-07-01')], 'Ada'),
    ])
    expect(merge).toMatchObject({
      kind: 'same-field',
      clashes: [
        { field: 'due', theirs: { old: '2026-04-30', new: '2026-07-01' }, event: { actor: { name: 'Ada' } } },
      ],
    })
  })

  it('takes a measure for one field, whichever part of it changed', () => {
    const target: FieldChange = { field: 'measure.target', old: '2', new: '3' }
    expect(mergeChanges(['measure'], 'g1', [revised('g1', [target])]).kind).toBe('same-field')
    expect(mergeChanges(['due'], 'g1', [revised('g1', [target])]).kind).toBe('disjoint')
  })
})

describe('an element that the plan does not carry', () => {
  const event = (type: string, ...changes: readonly FieldChange[]) =>
    ({ type, changes }) as unknown as PlanEvent
  const before = { kind: 'STRENGTH', description: 'Calm in incidents' }
  const said = event('StrengthNoted', { field: 'description', old: 'Calm in incidents', new: 'Calm' })
  const turned = event('StrengthNoted', { field: 'kind', old: 'strength', new: 'aptitude' })
  const removed = event('StrengthRemoved', { field: 'description', old: 'Calm', new: null })

  it('is as the events of others have left it', () =>
    expect(valuesAfter<typeof before>('StrengthRemoved', ['kind'])(null, [said, turned], before)).toEqual({
      kind: 'APTITUDE',
      description: 'Calm',
    }))

  it('is gone when it was removed last, and back when it was noted again', () => {
    expect(valuesAfter<typeof before>('StrengthRemoved')(null, [said, removed], before)).toBeNull()
    expect(valuesAfter<typeof before>('StrengthRemoved')(null, [removed, said], before)?.description).toBe(
      'Calm',
    )
  })
})
