import type { Day, Uuid } from '../envelope.ts'

export const skillKinds = ['technical', 'people', 'other'] as const
export type SkillKind = (typeof skillKinds)[number]

export const ratingSources = ['self', 'coach', 'evidence'] as const
export type RatingSource = (typeof ratingSources)[number]

export interface SkillContent {
  readonly name: string
  readonly kind: SkillKind
  /** Of use in another occupation too. */
  readonly transferable?: true
}

/** One rating among others: a new one never overwrites. */
export interface RatingContent {
  /** 0–5. */
  readonly proficiency: number
  readonly source: RatingSource
  readonly evidence?: string
}

export interface InterestContent {
  readonly description: string
}

export const strengthKinds = ['strength', 'weakness', 'aptitude'] as const
export type StrengthKind = (typeof strengthKinds)[number]

export interface StrengthContent {
  readonly kind: StrengthKind
  readonly description: string
}

export const qualificationKinds = ['education', 'certification', 'experience'] as const
export type QualificationKind = (typeof qualificationKinds)[number]

export interface QualificationContent {
  readonly kind: QualificationKind
  readonly title: string
  /** The school, body or employer it is from. */
  readonly issuer?: string
  readonly obtained?: Day
  readonly expires?: Day
  /** Whole years of experience. */
  readonly years?: number
  readonly note?: string
}

// Stored for ever, as events.ts. What is noted again under its id is revised: `old` is then what it replaced.
export interface AssessmentEventData {
  /** `old` is there when the rating came with another name, kind or transferability than the skill had. */
  SkillRated: { skill: Uuid; old?: SkillContent } & SkillContent & RatingContent
  SkillRemoved: { skill: Uuid }
  /** The most important first; an empty list takes the ranking back. */
  ValuesRanked: { old?: readonly string[]; new: readonly string[] }
  InterestNoted: { interest: Uuid; old?: InterestContent } & InterestContent
  InterestRemoved: { interest: Uuid }
  StrengthNoted: { strength: Uuid; old?: StrengthContent } & StrengthContent
  StrengthRemoved: { strength: Uuid }
  QualificationRecorded: { qualification: Uuid; old?: QualificationContent } & QualificationContent
  QualificationRemoved: { qualification: Uuid }
}
