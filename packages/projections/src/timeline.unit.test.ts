import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describe as described } from './described.ts'
import {
  ada,
  goal,
  grace,
  histories,
  id,
  noon,
  seeded,
  startedAt,
  step,
  type Telling,
  told,
} from './history.testing.ts'
import { changeSets, timeline } from './timeline.ts'

const at = (minutes: number, telling: Telling = {}): Telling => ({
  recorded: new Date(Date.parse(noon(1)) + minutes * 60_000).toISOString(),
  ...telling,
})
const spans = (sets: readonly { fromVersion: number; toVersion: number }[]) =>
  sets.map(({ fromVersion, toVersion }) => [fromVersion, toVersion])

describe('change sets', () => {
  it('hold each event once, in order, whatever the history', () => {
    fc.assert(
      fc.property(histories(), fc.constantFrom('recorded', 'effective'), (events, axis) => {
        const all = described(events, axis)
        const sets = changeSets(all)
        expect(sets.flatMap(set => set.events)).toEqual(all)
        expect(new Set(sets.map(set => set.toVersion)).size).toBe(sets.length)
        for (const set of sets) {
          expect([set.fromVersion, set.toVersion]).toEqual([
            set.events[0]?.version,
            set.events.at(-1)?.version,
          ])
          expect(set.at).toBe(set.events.at(-1)?.at)
        }
      }),
      seeded,
    )
  })

  it('once closed are never drawn anew by what is recorded later', () => {
    fc.assert(
      fc.property(histories(), fc.nat(60), (events, cut) => {
        const unlabelled = (length: number) =>
          changeSets(described(events.slice(0, length), 'recorded')).map(set => [
            set.fromVersion,
            set.toVersion,
          ])
        const before = unlabelled(cut + 1)
        expect(unlabelled(events.length).slice(0, before.length - 1)).toEqual(before.slice(0, -1))
      }),
      seeded,
    )
  })

  it('join what one command did, however long it took', () => {
    const command = id('goal', 77)
    const events = told(
      startedAt(at(0)),
      ['GoalSet', goal(1), at(60, { command })],
      ['StepPlanned', step(1), at(90, { command })],
    )
    expect(spans(changeSets(described(events, 'recorded')))).toEqual([
      [1, 1],
      [2, 3],
    ])
  })

  it('join what one actor did within five minutes of the first, not longer', () => {
    const events = told(
      startedAt(at(0)),
      ['GoalSet', goal(1), at(3)],
      ['GoalSet', goal(2), at(5)],
      ['GoalSet', goal(3), at(5.001)],
      ['GoalSet', goal(4), at(9)],
    )
    expect(spans(changeSets(described(events, 'recorded')))).toEqual([
      [1, 3],
      [4, 5],
    ])
  })

  it('trap 7: never join two people, two roles, or what was done for oneself and on behalf of somebody', () => {
    const events = told(
      startedAt(at(0)),
      ['GoalSet', goal(1), at(1, { actor: grace })],
      ['GoalSet', goal(2), at(2, { actor: { ...grace, role: 'admin' } })],
      ['GoalSet', goal(3), at(3, { actor: { ...grace, role: 'admin', onBehalfOf: ada.id } })],
    )
    const sets = changeSets(described(events, 'recorded'))
    expect(spans(sets)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ])
    expect(sets.map(({ actor }) => [actor.name, actor.role, actor.onBehalfOf])).toEqual([
      ['Ada', 'owner', undefined],
      ['Grace', 'coach', undefined],
      ['Grace', 'admin', undefined],
      ['Grace', 'admin', ada.id],
    ])
  })

  it('carry the name of the revision they became part of, the nearest one, and end with it', () => {
    const events = told(
      startedAt(at(0)),
      ['GoalSet', goal(1), at(60)],
      ['PlanRevised', { name: 'Spring', summary: 'S', sinceVersion: 1 }, at(61)],
      ['GoalSet', goal(2), at(62)],
      ['PlanRevised', { name: 'Summer', summary: 'S', sinceVersion: 0 }, at(120)],
      ['GoalSet', goal(3), at(180)],
    )
    const sets = changeSets(described(events, 'recorded'))
    expect(spans(sets)).toEqual([
      [1, 1],
      [2, 3],
      [4, 4],
      [5, 5],
      [6, 6],
    ])
    expect(sets.map(({ revision }) => revision)).toEqual(['Summer', 'Spring', 'Summer', 'Summer', undefined])
  })

  it('give the last reason of theirs, and say when any of it was recorded late', () => {
    const events = told(
      startedAt(at(0)),
      ['GoalSet', goal(1), at(60, { reason: { code: 'opportunity' } })],
      ['GoalSet', goal(2), at(61, { reason: { code: 'barrier', text: 'Slipped' } })],
      ['GoalSet', goal(3), at(62, { occurred: '2025-12-24T00:00:00.000Z' })],
    )
    const sets = changeSets(described(events, 'recorded'))
    expect(sets.map(({ reason }) => reason)).toEqual([undefined, { code: 'barrier', text: 'Slipped' }])
    expect(sets.map(({ late }) => late)).toEqual([false, true])
  })
})

describe('a timeline', () => {
  const events = told(
    startedAt(at(0)),
    ['GoalSet', goal(1), at(60)],
    ['StepPlanned', step(1), at(61)],
    ['GoalSet', goal(2), at(120, { actor: grace })],
  )
  const all = described(events, 'recorded')

  it('shows the change sets, newest first', () => {
    expect(spans(timeline(all))).toEqual([
      [4, 4],
      [2, 3],
      [1, 1],
    ])
  })

  it('filters by type, person and element, and keeps the bounds of the sets', () => {
    const seen = (filter: Parameters<typeof timeline>[1]) =>
      timeline(all, filter).map(set => [
        set.fromVersion,
        set.toVersion,
        ...set.events.map(({ version }) => version),
      ])
    expect(seen({ types: ['GoalSet'] })).toEqual([
      [4, 4, 4],
      [2, 3, 2],
    ])
    expect(seen({ types: [] })).toEqual([])
    expect(seen({ actor: grace.id })).toEqual([[4, 4, 4]])
    expect(seen({ element: id('step', 1) })).toEqual([[2, 3, 3]])
    expect(seen({ types: ['GoalSet'], actor: ada.id, element: id('goal', 2) })).toEqual([])
  })

  it('orders by when things happened on the effective axis', () => {
    const told3 = told(
      startedAt(at(0)),
      ['GoalSet', goal(1), at(2000)],
      ['GoalSet', goal(2), at(4000, { occurred: noon(2) })],
    )
    expect(spans(timeline(described(told3, 'effective')))).toEqual([
      [2, 2],
      [3, 3],
      [1, 1],
    ])
  })
})
