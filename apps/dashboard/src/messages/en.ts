import type { Barrier, Goal, PlanEvent, PlanState, ReasonCode, Step } from '../graphql/fragments.ts'

/** The one catalogue of words. Enumerations are exhaustive by type: a new member of the schema does not compile without its word. */
export const reasons: Readonly<Record<ReasonCode, string>> = {
  NEW_INFORMATION: 'new information',
  PRIORITIES_CHANGED: 'priorities changed',
  BARRIER: 'barrier',
  ASSESSMENT: 'assessment',
  REVIEW_DECISION: 'review decision',
  OPPORTUNITY: 'opportunity',
  CORRECTION: 'correction of an error',
  LIFE_EVENT: 'life event',
  OTHER: 'other',
}

export const planStatuses: Readonly<Record<PlanState['status'], string>> = {
  DRAFTED: 'Draft',
  ACTIVE: 'Active',
  PAUSED: 'Paused',
  COMPLETED: 'Completed',
  CLOSED: 'Closed',
}

export const goalStatuses: Readonly<Record<Goal['status'], string>> = {
  OPEN: 'Open',
  ACHIEVED: 'Achieved',
  ABANDONED: 'Abandoned',
  REFORMULATED: 'Reformulated',
}

export const stepStatuses: Readonly<Record<Step['status'], string>> = {
  PLANNED: 'Planned',
  STARTED: 'Started',
  COMPLETED: 'Completed',
  DROPPED: 'Dropped',
}

export const barrierStatuses: Readonly<Record<Barrier['status'], string>> = {
  RAISED: 'Open',
  RESOLVED: 'Resolved',
  ACCEPTED: 'Accepted',
  UNRESOLVABLE: 'Unresolvable',
}

export const solutionStatuses: Readonly<Record<Barrier['solutions'][number]['status'], string>> = {
  PROPOSED: 'Proposed',
  TRIED: 'Tried',
  WORKED: 'Worked',
  FAILED: 'Failed',
}

export const barrierCategories: Readonly<Record<Barrier['category'], string>> = {
  SKILL: 'Skill',
  EDUCATION: 'Education',
  MONEY: 'Money',
  TIME: 'Time',
  CONFIDENCE: 'Confidence',
  CLARITY: 'Clarity',
  HEALTH: 'Health',
  FAMILY: 'Family',
  MARKET: 'Market',
  ORGANISATION: 'Organisation',
  OTHER: 'Other',
}

export const stepKinds: Readonly<Record<Step['kind'], string>> = {
  LEARNING: 'Learning',
  NETWORKING: 'Networking',
  MENTORING: 'Mentoring',
  EXPERIENCE: 'Experience',
  APPLICATION: 'Application',
  OTHER: 'Other',
}

export const goalKinds: Readonly<Record<Goal['kind'], string>> = {
  PROFESSIONAL: 'Professional',
  PERSONAL: 'Personal',
}

export const horizons: Readonly<Record<NonNullable<Goal['horizon']>, string>> = {
  SHORT: 'Short-term',
  LONG: 'Long-term',
  BEYOND: 'Beyond five years',
}

export const smartGaps: Readonly<Record<Goal['smartGaps'][number], string>> = {
  NO_MEASURE: 'no measure',
  NO_DUE_DATE: 'no due date',
  NO_STEP: 'no step',
  NO_RELEVANCE: 'serves no part of the direction',
}

export const directionElements: Readonly<
  Record<PlanState['variations'][number]['elements'][number]['element'], string>
> = {
  TASKS: 'What',
  EXAMPLE_TITLES: 'Example titles',
  SERVING_WHOM: 'Serving whom',
  WITH_WHOM: 'With whom',
  WHY_YOU: 'Why you',
  WHY_THEM: 'Why them',
  WHY_NOW: 'Why now',
  WHERE: 'Where',
  HOW: 'How',
  STIPULATIONS: 'Stipulations',
  WHEN: 'When',
  SUCCESS_FACTORS: 'Critical success factors',
  SIGNS_OF_FAILURE: 'Signs of failure',
  CONTRIBUTION: 'Theme: contribution',
  MEANING: 'Theme: meaning',
  FIT: 'Theme: fit',
}

export const roles: Readonly<Record<PlanEvent['actor']['role'], string>> = {
  OWNER: 'owner',
  COACH: 'coach',
  AUDITOR: 'auditor',
  ANALYST: 'analyst',
  ADMIN: 'admin',
  CONTRIBUTOR: 'contributor',
  SUPPORTER: 'supporter',
}

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const problems = {
  unreachable: 'Plan Ledger’s server does not answer. What you see may be incomplete; nothing is lost.',
  notFound: 'There is no such plan, or you have no access to it.',
  notAllowed: 'You may read this plan, but not change it.',
  unexpected: 'Something went wrong on our side. Nothing was changed.',
} as const
