import { describe, expect, it } from 'vitest'
import type { RatedSkill } from './fragment.ts'
import { latestRating } from './level.ts'

type Rating = RatedSkill['ratings']['nodes'][number]
const rating = (at: string, proficiency: number, source: Rating['source'] = 'SELF'): Rating => ({
  at: `${at}T09:00:00Z`,
  proficiency,
  source,
  evidence: null,
})
const skill = (name: string, ...nodes: Rating[]): RatedSkill => ({ id: name, name, ratings: { nodes } })

describe('the level of a readiness need', () => {
  const need = { description: 'Writes SQL joins without help' }

  it('is the newest rating of the skill that the need names, whoever gave it', () =>
    expect(
      latestRating(need, [
        skill('sql', rating('2026-02-01', 3, 'COACH'), rating('2026-01-01', 4)),
        skill('Rowing', rating('2026-03-01', 5)),
      ]),
    ).toEqual({ skill: 'sql', proficiency: 3, source: 'COACH', at: '2026-02-01T09:00:00Z' }))

  it('is that of the longest name where several are named', () =>
    expect(
      latestRating(need, [
        skill('SQL', rating('2026-02-01', 3)),
        skill('SQL joins', rating('2026-01-01', 1)),
      ]),
    ).toMatchObject({ skill: 'SQL joins', proficiency: 1 }))

  it('is not known where no skill is named or the skill has no rating', () => {
    expect(latestRating(need, [skill('Rowing', rating('2026-03-01', 5))])).toBeUndefined()
    expect(latestRating(need, [skill('SQL')])).toBeUndefined()
  })
})
