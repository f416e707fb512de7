import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedAsOf } from './as-of.ts'
import {
  barrier,
  goal,
  grace,
  histories,
  id,
  noon,
  seeded,
  started,
  startedAt,
  step,
  type Telling,
  told,
} from './history.testing.ts'
import { story } from './story.ts'

const now = { kind: 'now' } as const
const rev = (version: number) => ({ kind: 'version', version }) as const
const one = id('goal', 1)
const due = (old: string, next: string) => ({ goal: one, changes: { due: { old, new: next } } })

describe('the story of a plan', () => {
  it('tells every event between two moments in exactly one part, oldest first', () => {
    fc.assert(
      fc.property(
        fc.oneof(planHistories(), histories()),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('recorded', 'effective'),
        (events, a, b, axis) => {
          const parts = story(events, rev(a), rev(b), axis)
          const counts = [a, b].map(version => placedAsOf(events, rev(version), axis).length)
          const told = placedAsOf(events, now, axis)
            .slice(Math.min(...counts), Math.max(...counts))
            .map(({ event }) => event.version)
          const versions = parts.flatMap(({ sentences }) => sentences.flatMap(sentence => sentence.versions))
          expect(new Set(versions).size).toBe(versions.length)
          for (const version of versions) expect(told).toContain(version)
          expect(parts[0]?.fromVersion).toBe(told[0])
          expect(parts.at(-1)?.toVersion).toBe(told.at(-1))
        },
      ),
      seeded,
    )
  })

  it('tells a revision caused by a barrier with its cause, under the name of then', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30' })],
      ['BarrierRaised', barrier(1, { blocks: [one] })],
      [
        'GoalRevised',
        due('2026-04-30', '2026-06-15'),
        { actor: grace, reason: { code: 'barrier', text: 'Vendor slipped', cause: id('barrier', 1) } },
      ],
      [
        'BarrierRevised',
        { barrier: id('barrier', 1), changes: { description: { old: 'Barrier 1', new: 'Renamed' } } },
      ],
    )
    expect(story(events, rev(3), rev(4), 'recorded')).toMatchObject([
      {
        kind: 'changes',
        actors: [grace],
        sentences: [
          {
            kind: 'GoalRevised',
            actor: grace,
            at: noon(4),
            element: { kind: 'goal', id: one, name: 'Goal 1' },
            parts: [{ field: 'due', old: '2026-04-30', new: '2026-06-15' }],
            slipDays: 46,
            causes: [
              {
                reason: { code: 'barrier', text: 'Vendor slipped' },
                elements: [{ kind: 'barrier', id: id('barrier', 1), name: 'Barrier 1' }],
              },
            ],
            versions: [4],
          },
        ],
      },
    ])
  })

  it('tells a reformulated goal with the barrier that could not be solved', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['BarrierRaised', barrier(1)],
      ['GoalReformulated', { goal: one, successor: id('goal', 2), barrier: id('barrier', 1) }],
      ['GoalSet', goal(2)],
    )
    const [reformulated] = story(events, rev(3), now, 'recorded').flatMap(({ sentences }) => sentences)
    expect(reformulated?.causes).toMatchObject([{ elements: [{ kind: 'barrier', name: 'Barrier 1' }] }])
  })

  it('makes one part of a named revision and of a review, with what was concluded', () => {
    const minutes = (n: number): Telling => ({
      recorded: new Date(Date.parse(noon(1)) + n * 60_000).toISOString(),
    })
    const events = told(
      startedAt(minutes(0)),
      ['ReviewScheduled', { review: id('review', 1), due: '2026-01-01', occasion: 'New year' }, minutes(1)],
      ['PlanRevised', { name: 'Start', summary: 'Begun', sinceVersion: 0 }, minutes(2)],
      ['GoalSet', goal(1), minutes(100)],
      ['StepPlanned', step(1), minutes(200)],
      ['PlanRevised', { name: 'Spring', summary: 'More ambitious', sinceVersion: 3 }, minutes(300)],
      ['ReviewHeld', { review: id('review', 1), conclusions: 'Go on' }, minutes(400)],
    )
    const parts = story(events, rev(0), now, 'recorded')
    expect(
      parts.map(({ kind, name, summary, sentences }) => [kind, name, summary, sentences.length]),
    ).toEqual([
      ['revision', 'Start', 'Begun', 2],
      ['revision', 'Spring', 'More ambitious', 2],
      ['review', 'New year', 'Go on', 1],
    ])
  })

  it('tells what was changed and changed back in one go as nothing', () => {
    const command = id('goal', 77)
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30' })],
      ['GoalRevised', due('2026-04-30', '2026-06-15'), { command }],
      ['GoalRevised', due('2026-06-15', '2026-04-30'), { command }],
    )
    expect(story(events, rev(2), now, 'recorded')).toMatchObject([
      { sentences: [], fromVersion: 3, toVersion: 4 },
    ])
  })

  it('trap 15: traces each sentence to the events it tells', () => {
    const command = id('goal', 77)
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30' })],
      ['GoalRevised', due('2026-04-30', '2026-05-15'), { command }],
      ['GoalRevised', due('2026-05-15', '2026-06-15'), { command }],
    )
    const [sentence] = story(events, rev(2), now, 'recorded').flatMap(({ sentences }) => sentences)
    expect(sentence).toMatchObject({ versions: [3, 4], slipDays: 46 })
  })
})
