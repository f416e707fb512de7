import { foldPlan } from '@plan-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from './changes.ts'
import { describe as described } from './described.ts'
import { elementOf } from './element.ts'
import { goal, histories, id, seeded, started, told } from './history.testing.ts'
import { isLate } from './late.ts'
import { placedOn } from './placed.ts'

describe('describing a history', () => {
  it('gives each event as the plan before it would have described it, on both axes', () => {
    fc.assert(
      fc.property(histories(30), fc.constantFrom('recorded', 'effective'), (events, axis) => {
        const placed = placedOn(events, axis)
        const told = described(events, axis)
        expect(told.map(({ event }) => event)).toEqual(placed.map(({ event }) => event))
        told.forEach(({ event, version, at, element, changes }, index) => {
          const before = foldPlan(placed.slice(0, index).map(earlier => earlier.event))
          expect({ version, at, element }).toEqual({
            version: event.version,
            at: placed[index]?.at,
            element: elementOf(event, before),
          })
          if (event.type !== 'GoalReformulated') expect(changes).toEqual(changesOf(event, before))
        })
      }),
      { ...seeded, numRuns: 60 },
    )
  })

  it('says of no event that a later one changes', () => {
    fc.assert(
      fc.property(histories(30), events => {
        const all = described(events, 'recorded')
        const shorter = described(events.slice(0, -1), 'recorded')
        // A reformulation at the very end does not know its successor's name yet.
        const known = shorter.filter(({ event }) => event.type !== 'GoalReformulated')
        expect(known).toEqual(all.slice(0, -1).filter(({ event }) => event.type !== 'GoalReformulated'))
      }),
      { ...seeded, numRuns: 60 },
    )
  })

  it('tells what was recorded a day or more after it occurred', () => {
    const late = (occurred: string) =>
      told(started, [
        'GoalAchieved',
        { goal: id('goal', 1) },
        { occurred, recorded: '2026-03-03T12:00:00.000Z' },
      ])
        .map(isLate)
        .at(-1)
    expect(late('2026-03-02T12:00:00.000Z')).toBe(true)
    expect(late('2026-03-02T12:00:00.001Z')).toBe(false)
    expect(late('2026-03-03T12:00:00.000Z')).toBe(false)
  })

  it('takes the time of the axis described', () => {
    const events = told(started, ['GoalSet', goal(1), { occurred: '2026-01-01T18:00:00.000Z' }])
    expect(described(events, 'recorded').at(-1)?.at).toBe('2026-01-02T12:00:00.000Z')
    expect(described(events, 'effective').at(-1)?.at).toBe('2026-01-01T18:00:00.000Z')
  })
})
