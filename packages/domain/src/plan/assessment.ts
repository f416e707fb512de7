import type { Instant, Uuid } from '../envelope.ts'
import type {
  InterestContent,
  QualificationContent,
  RatingContent,
  SkillContent,
  StrengthContent,
} from './assessment-events.ts'

/** What is noted of the owner. `removedAt` is there once it was removed: nothing is taken out of a plan. */
export interface Noted {
  readonly id: Uuid
  readonly notedAt: Instant
  readonly removedAt?: Instant
}

export interface Rating extends RatingContent {
  readonly at: Instant
}

export interface Skill extends Noted, SkillContent {
  /** All there ever were, in the order they were recorded. */
  readonly ratings: readonly Rating[]
}

export interface Interest extends Noted, InterestContent {}
export interface Strength extends Noted, StrengthContent {}
export interface Qualification extends Noted, QualificationContent {}
