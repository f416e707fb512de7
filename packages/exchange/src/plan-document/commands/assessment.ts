import type { Facts, PlanState, Uuid } from '@plan-ledger/domain'
import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import { latest, ordinal, type Teller } from './teller.ts'

export function saySkills({ skills = [] }: PlanContent, { say, when, idOf }: Teller): void {
  for (const [i, { key, ratings, removedAt, ...what }] of skills.entries()) {
    const skill = idOf(key)
    const path = ['skills', i]
    for (const [j, { at, ...rating }] of ratings.entries())
      say(`${key} rated ${at} ${ordinal(ratings, j)}`, [...path, 'ratings', j], when(at), (plan, facts) =>
        domain.rateSkill(plan, { skill, ...what, ...rating }, facts),
      )
    const rated = latest(...ratings.map(({ at }) => when(at).order))
    if (removedAt)
      say(`${key} removed`, [...path, 'removedAt'], when(removedAt, rated), (plan, facts) =>
        domain.removeSkill(plan, { skill }, facts),
      )
  }
}

/** Interests, strengths and qualifications. */
export function sayNoted(content: PlanContent, { say, when, noted, idOf }: Teller): void {
  for (const [part, note, remove] of [
    ['interests', noteInterest, domain.removeInterest],
    ['strengths', noteStrength, domain.removeStrength],
    ['qualifications', recordQualification, domain.removeQualification],
  ] as const)
    for (const [i, { key, notedAt, removedAt, ...what }] of (content[part] ?? []).entries()) {
      const id = idOf(key)
      const path = [part, i]
      const first = noted(notedAt)
      say(`${key} noted`, path, first, (plan, facts) => note(plan, id, what as never, facts))
      if (removedAt)
        say(`${key} removed`, [...path, 'removedAt'], when(removedAt, first.order), (plan, facts) =>
          remove(plan, { interest: id, strength: id, qualification: id }, facts),
        )
    }
}

const noteInterest = (plan: PlanState, interest: Uuid, what: domain.InterestContent, facts: Facts) =>
  domain.noteInterest(plan, { interest, ...what }, facts)
const noteStrength = (plan: PlanState, strength: Uuid, what: domain.StrengthContent, facts: Facts) =>
  domain.noteStrength(plan, { strength, ...what }, facts)
const recordQualification = (
  plan: PlanState,
  qualification: Uuid,
  what: domain.QualificationContent,
  facts: Facts,
) => domain.recordQualification(plan, { qualification, ...what }, facts)
