import { describe, expect, it } from 'vitest'
import { dueCourses } from './due-drift.ts'

const point = (at: string, due: string | null, version: number) => ({
  at: `${at}T00:00:00.000Z`,
  due,
  version,
  share: 0,
  value: null,
  target: null,
})

describe('the drift of due dates', () => {
  const goals = [
    { goalId: 'still', statement: 'Never moved', points: [point('2026-01-01', '2026-06-30', 1)] },
    {
      goalId: 'twice',
      statement: 'Moved twice',
      points: [
        point('2026-01-01', '2026-04-30', 2),
        point('2026-02-01', '2026-04-30', 3),
        point('2026-03-01', '2026-06-15', 4),
        point('2026-05-01', '2026-06-01', 5),
      ],
    },
  ]

  it('tells every move with the days it took, of goals that moved at all', () => {
    const courses = dueCourses(goals)
    expect(courses.map(({ goalId }) => goalId)).toEqual(['twice'])
    expect(courses[0]?.moves.map(({ version, from, to, days }) => [version, from, to, days])).toEqual([
      [4, '2026-04-30', '2026-06-15', 46],
      [5, '2026-06-15', '2026-06-01', -14],
    ])
  })

  it('draws every date once, from when it was said', () => {
    expect(dueCourses(goals)[0]?.said.map(({ due }) => new Date(due).toISOString().slice(0, 10))).toEqual([
      '2026-04-30',
      '2026-06-15',
      '2026-06-01',
    ])
  })
})
