import { describe, expect, it } from 'vitest'
import type { Need, Rating } from './fragment.ts'
import { gapOf, inTime, latestBySource, targetOf } from './ratings.ts'

const rating = (at: string, source: Rating['source'], proficiency: number): Rating => ({
  at,
  source,
  proficiency,
  evidence: null,
})
const need = (description: string, level: number | null): Need => ({
  id: description,
  kind: 'SKILL',
  description,
  level,
  removedAt: null,
})

const ratings = [
  rating('2026-03-01T10:00:00Z', 'COACH', 2),
  rating('2026-01-01T10:00:00Z', 'SELF', 3),
  rating('2026-03-01T10:00:00Z', 'SELF', 4),
]

describe('ratings of a skill', () => {
  it('hold in the order they were given, and two of one time in the order recorded', () => {
    expect(inTime(ratings).map(each => each.proficiency)).toEqual([3, 2, 4])
  })

  it('count by source with the newest of each', () => {
    const latest = latestBySource(ratings)
    expect(latest.SELF?.proficiency).toBe(4)
    expect(latest.COACH?.proficiency).toBe(2)
    expect(latest.EVIDENCE).toBeUndefined()
  })

  it('stay below the highest level that a need asks of the skill by name', () => {
    const needs = [need('Some sql', 3), need('SQL well enough to review others', 5), need('SQL', null)]
    const target = targetOf({ name: 'SQL' }, needs)
    expect(target?.level).toBe(5)
    expect(gapOf({ ratings: { totalCount: 3, nodes: ratings } }, target)).toBe(1)
    expect(gapOf({ ratings: { totalCount: 3, nodes: ratings } }, undefined)).toBeUndefined()
    expect(targetOf({ name: 'Welding' }, needs)).toBeUndefined()
  })
})
