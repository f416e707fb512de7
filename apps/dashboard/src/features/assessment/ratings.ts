import type { Need, Rating, Skill } from './fragment.ts'

export const sources = ['SELF', 'COACH', 'EVIDENCE'] as const
export type Source = Rating['source']

/** In the order in which they hold: by time, of one time as they were recorded. */
export const inTime = (ratings: readonly Rating[]): readonly Rating[] =>
  [...ratings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))

/** The newest rating of each source, by when it was given. */
export const latestBySource = (ratings: readonly Rating[]): Readonly<Partial<Record<Source, Rating>>> =>
  Object.fromEntries(inTime(ratings).map(rating => [rating.source, rating]))

const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase('en')

/**
 * The level asked of a skill, by the readiness need that speaks of it: needs are sentences of their own and name the
 * skill in their words. The highest counts where several do.
 */
export const targetOf = (skill: Pick<Skill, 'name'>, needs: readonly Need[]): Need | undefined =>
  needs
    .filter(
      need =>
        need.level !== null &&
        need.removedAt === null &&
        folded(need.description).includes(folded(skill.name)),
    )
    .sort((a, b) => (b.level ?? 0) - (a.level ?? 0))[0]

/** How far the newest rating, whoever gave it, stays below the target; never negative. */
export const gapOf = (skill: Pick<Skill, 'ratings'>, target: Need | undefined): number | undefined => {
  const latest = inTime(skill.ratings.nodes).at(-1)
  if (!latest || target?.level == null) return undefined
  return Math.max(0, target.level - latest.proficiency)
}
