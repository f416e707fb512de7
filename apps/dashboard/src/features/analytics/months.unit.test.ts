import { describe, expect, it } from 'vitest'
import type { Revisions } from './documents.ts'
import { monthsOf, revisionKinds } from './months.ts'

const month = (group: string, goalsRevised: number | null): Revisions => ({
  group,
  people: goalsRevised === null ? null : 5,
  tooFewPeople: goalsRevised === null,
  revisions: goalsRevised,
  plans: goalsRevised,
  goalsRevised,
  goalsEnded: goalsRevised === null ? null : 1,
  stepsDropped: goalsRevised === null ? null : 0,
  byReason: null,
})

describe('revisions by month', () => {
  const points = monthsOf([month('2025-11', 4), month('2026-01', null), month('2026-02', 7)])

  it('A73 draw exactly the numbers of the table', () => {
    const drawn = new Map(points.map(point => [new Date(point.at).toISOString().slice(0, 7), point]))
    expect(revisionKinds.map(kind => drawn.get('2025-11')?.[kind])).toEqual([4, 1, 0])
    expect(revisionKinds.map(kind => drawn.get('2026-02')?.[kind])).toEqual([7, 1, 0])
  })

  it('A62 leave a gap where people are too few, and nothing where nothing was revised', () => {
    const of = (wanted: string) =>
      points
        .filter(({ at }) => new Date(at).toISOString().startsWith(wanted))
        .map(point => point.goalsRevised)
    expect(of('2025-12')).toEqual([0, 0])
    expect(of('2026-01')).toEqual([null, null])
  })

  it('are none where nothing was ever revised', () => {
    expect(monthsOf([])).toEqual([])
  })
})
