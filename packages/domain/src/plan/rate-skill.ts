import { type AsGiven, contentOf, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { ratingFields, skillFields } from './assessment-content.ts'
import { find } from './draft.ts'
import { flawOfPlace } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives a new skill its id. Another name or kind than a known skill has renames it. */
export type RateSkill = AsGiven<Omit<PlanEventData['SkillRated'], 'old'>>

/** The same rating at another time is another rating; only the very same one is nothing new. */
export function rateSkill(plan: PlanState, command: RateSkill, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const content = tidyContent(skillFields, command)
  if (isRejected(content)) return content
  const rating = tidyContent(ratingFields, command)
  if (isRejected(rating)) return rating
  const { skill } = command
  const found = find(open.skills, skill)
  const known = found?.removedAt ? undefined : found
  const before = known && contentOf(skillFields, known)
  const renamed = before !== undefined && !same(before, content)
  const at = facts.occurredAt ?? facts.now
  if (known && !renamed && known.ratings.some(other => same(other, { ...rating, at }))) return []
  const flaw = flawOfPlace(open, 'skills', skill, ['skill'], limits.skillsPerPlan)
  const old = renamed ? { old: before } : {}
  return flaw ?? [{ type: 'SkillRated', data: { skill, ...old, ...content, ...rating } }]
}
