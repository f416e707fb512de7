import { describe, expect, it } from 'vitest'
import { type StepEvent, stepCounts, stepLives } from './step-lives.ts'

const told = (at: number, type: StepEvent['type'], step: string): StepEvent => ({
  at,
  version: at,
  type,
  step,
  name: step,
})

describe('steps over time', () => {
  const events = [
    told(1, 'StepPlanned', 'a'),
    told(1, 'StepPlanned', 'b'),
    told(3, 'StepStarted', 'a'),
    told(5, 'StepCompleted', 'a'),
    told(6, 'StepDropped', 'b'),
    told(8, 'StepReopened', 'a'),
  ]

  it('are counted by where they stand, each in one state only', () => {
    const counts = stepCounts(events)
    expect(
      counts.map(({ at, planned, started, completed, dropped }) => [
        at,
        planned,
        started,
        completed,
        dropped,
      ]),
    ).toEqual([
      [1, 2, 0, 0, 0],
      [3, 1, 1, 0, 0],
      [5, 1, 0, 1, 0],
      [6, 0, 0, 1, 1],
      [8, 1, 0, 0, 1],
    ])
  })

  it('are counted alike in whatever order they are told', () => {
    expect(stepCounts(events.toReversed().toSorted((a, b) => b.version - a.version))).toEqual(
      stepCounts(events),
    )
  })

  it('have an end only while nobody reopens them', () => {
    const lives = stepLives(events)
    expect(lives.get('a')).toMatchObject({ from: 1, started: 3 })
    expect(lives.get('a')?.ended).toBeUndefined()
    expect(lives.get('b')?.ended).toBe(6)
  })
})
