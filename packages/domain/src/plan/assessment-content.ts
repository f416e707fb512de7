import type { Fields } from '../content.ts'
import { day, flag, line, lines, oneOf, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import {
  type InterestContent,
  type QualificationContent,
  qualificationKinds,
  type RatingContent,
  ratingSources,
  type SkillContent,
  type StrengthContent,
  skillKinds,
  strengthKinds,
} from './assessment-events.ts'

export const skillFields: Fields<SkillContent> = {
  name: required(line(limits.name), 'TEXT_REQUIRED'),
  kind: required(oneOf(skillKinds)),
  transferable: flag,
}

export const ratingFields: Fields<RatingContent> = {
  proficiency: required(whole(0, limits.scale)),
  source: required(oneOf(ratingSources)),
  evidence: lines(limits.text),
}

export const interestFields: Fields<InterestContent> = {
  description: required(lines(limits.text), 'TEXT_REQUIRED'),
}

export const strengthFields: Fields<StrengthContent> = {
  kind: required(oneOf(strengthKinds)),
  description: required(lines(limits.text), 'TEXT_REQUIRED'),
}

export const qualificationFields: Fields<QualificationContent> = {
  kind: required(oneOf(qualificationKinds)),
  title: required(line(limits.title), 'TEXT_REQUIRED'),
  issuer: line(limits.name),
  obtained: day,
  expires: day,
  years: whole(0, limits.yearsOfExperience),
  note: lines(limits.note),
}
