import * as domain from '@plan-ledger/domain'
import type { Deed } from '../script.ts'

export const rateSkill = (
  key: string,
  skill: domain.SkillContent,
  proficiency: number,
  source: domain.RatingSource,
  evidence?: string,
): Deed => ({
  decide: names => (plan, facts) =>
    domain.rateSkill(
      plan,
      { skill: names.id(`skill ${key}`), ...skill, proficiency, source, evidence },
      facts,
    ),
})

export const removeSkill = (key: string): Deed => ({
  decide: names => (plan, facts) => domain.removeSkill(plan, { skill: names.id(`skill ${key}`) }, facts),
})

/** The most important first. */
export const rankValues = (...values: readonly string[]): Deed => ({
  decide: () => (plan, facts) => domain.rankValues(plan, { values }, facts),
})

export const noteInterest = (key: string, description: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.noteInterest(plan, { interest: names.id(`interest ${key}`), description }, facts),
})

export const removeInterest = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.removeInterest(plan, { interest: names.id(`interest ${key}`) }, facts),
})

export const noteStrength = (key: string, kind: domain.StrengthKind, description: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.noteStrength(plan, { strength: names.id(`strength ${key}`), kind, description }, facts),
})

export const removeStrength = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.removeStrength(plan, { strength: names.id(`strength ${key}`) }, facts),
})

export const recordQualification = (key: string, content: domain.QualificationContent): Deed => ({
  decide: names => (plan, facts) =>
    domain.recordQualification(plan, { qualification: names.id(`qualification ${key}`), ...content }, facts),
})

export const removeQualification = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.removeQualification(plan, { qualification: names.id(`qualification ${key}`) }, facts),
})
