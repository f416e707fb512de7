import { latestBySource, type Source, sources } from '../assessment/ratings.ts'
import type { RatedSkill, ReadinessNeed } from './fragment.ts'

export interface LatestRating {
  readonly skill: string
  readonly proficiency: number
  readonly source: Source
  readonly at: string
}

const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase('en')

/**
 * How far the owner is, by the newest rating of the skill that the need names in its own words; of several the one with
 * the longest name, which says most.
 */
export const latestRating = (
  need: Pick<ReadinessNeed, 'description'>,
  skills: readonly RatedSkill[],
): LatestRating | undefined => {
  const [skill] = skills
    .filter(({ name }) => folded(need.description).includes(folded(name)))
    .sort((a, b) => b.name.length - a.name.length)
  if (!skill) return undefined
  const latest = latestBySource(skill.ratings.nodes)
  const newest = sources
    .flatMap(source => latest[source] ?? [])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
  return (
    newest && { skill: skill.name, proficiency: newest.proficiency, source: newest.source, at: newest.at }
  )
}
