import {
  type BarrierContent,
  barrierCategories,
  type CheckInContent,
  directionElements,
  type Fit,
  type GoalContent,
  goalKinds,
  type InterestContent,
  limits,
  type Measure,
  measureDirections,
  type NeedContent,
  needKinds,
  type OccupationContent,
  type OpportunityContent,
  opportunityKinds,
  type QualificationContent,
  qualificationKinds,
  type RatingContent,
  type Resource,
  type ReviewContent,
  ratingSources,
  resourceKinds,
  type SkillContent,
  type StepContent,
  type StrengthContent,
  type SupporterContent,
  skillKinds,
  stepKinds,
  strengthKinds,
  supporterRoles,
} from '@plan-ledger/domain'
import { z } from 'zod'
import { object, type ShapeOf } from './object.ts'
import { day, decimal, scale, text, uuid } from './values.ts'

export const measure = object<Measure>({
  what: text(limits.measureWhat).describe('What is counted.'),
  unit: text(limits.measureUnit).exactOptional().describe('The unit it is counted in.'),
  baseline: decimal.describe('Where it stood at first.'),
  target: decimal.describe('Where it should get to.'),
  direction: z.enum(measureDirections).describe('Whether more (`up`) or less (`down`) is better.'),
}).meta({ id: 'Measure', description: 'How a goal is measured: from its baseline to its target.' })

const directionElement = z.enum(directionElements)
const links = z.array(uuid).max(limits.linksPerElement)

export const goalContent: ShapeOf<GoalContent> = {
  statement: text(limits.statement).describe('What is to be reached.'),
  measure: measure.exactOptional().describe('How it is measured; a goal without one is reached or not.'),
  due: day.exactOptional().describe('When it should be reached.'),
  kind: z.enum(goalKinds).describe('Of work or of life.'),
  relevance: directionElement.exactOptional().describe('The element of the direction that it serves.'),
  parent: uuid.exactOptional().describe('The goal that it supports.'),
  confidence: scale(1, limits.confidence).exactOptional().describe('How sure the owner is to reach it.'),
}

const resource = object<Resource>({
  resource: uuid.describe('Names it in its step.'),
  kind: z.enum(resourceKinds).describe('What it is.'),
  description: text(limits.statement).describe('In the words of the owner.'),
}).meta({ id: 'Resource', description: 'Something a step needs.' })

export const stepContent: ShapeOf<StepContent> = {
  action: text(limits.statement).describe('What is to be done.'),
  goal: uuid.exactOptional().describe('The goal that it serves.'),
  kind: z.enum(stepKinds).describe('What sort of action it is.'),
  due: day.exactOptional().describe('When it should be done.'),
  durationDays: scale(1, limits.durationDays).exactOptional().describe('How many days it should take.'),
  impact: scale(1, limits.scale).exactOptional().describe('How much it would bring.'),
  urgency: scale(1, limits.scale).exactOptional().describe('How soon it is needed.'),
  resources: z.array(resource).max(limits.resourcesPerStep).exactOptional().describe('What it needs.'),
  dependsOn: links.exactOptional().describe('Steps that must be completed first.'),
}

export const barrierContent: ShapeOf<BarrierContent> = {
  description: text(limits.text).describe('What stands in the way.'),
  category: z.enum(barrierCategories).describe('What sort of barrier it is.'),
  severity: scale(1, limits.scale).describe('How much it stands in the way.'),
  blocks: links.exactOptional().describe('Goals and steps that it blocks.'),
}

export const supporterContent: ShapeOf<SupporterContent> = {
  role: z.enum(supporterRoles).describe('What they are to the plan.'),
  does: text(limits.text).exactOptional().describe('What they do for the plan.'),
  member: uuid.exactOptional().describe('The member of the organisation they are, if they are one.'),
}

export const skillContent: ShapeOf<SkillContent> = {
  name: text(limits.name).describe('What it is called.'),
  kind: z.enum(skillKinds).describe('What sort of skill it is.'),
  transferable: z.literal(true).exactOptional().describe('There if it is of use in another occupation too.'),
}

export const ratingContent: ShapeOf<RatingContent> = {
  proficiency: scale(0, limits.scale).describe('How well it is mastered.'),
  source: z.enum(ratingSources).describe('Who says so.'),
  evidence: text(limits.text).exactOptional().describe('What shows it.'),
}

export const interestContent: ShapeOf<InterestContent> = {
  description: text(limits.text).describe('What the owner likes to do.'),
}

export const strengthContent: ShapeOf<StrengthContent> = {
  kind: z.enum(strengthKinds).describe('Which of the three it is.'),
  description: text(limits.text).describe('In the words of the owner.'),
}

export const qualificationContent: ShapeOf<QualificationContent> = {
  kind: z.enum(qualificationKinds).describe('What sort of qualification it is.'),
  title: text(limits.title).describe('What it is called.'),
  issuer: text(limits.name).exactOptional().describe('The school, body or employer it is from.'),
  obtained: day.exactOptional().describe('When it was obtained.'),
  expires: day.exactOptional().describe('When it expires.'),
  years: scale(0, limits.yearsOfExperience).exactOptional().describe('Whole years of experience.'),
  note: text(limits.note).exactOptional().describe('What else there is to say.'),
}

export const occupationContent: ShapeOf<OccupationContent> = {
  title: text(limits.title).describe('What it is called.'),
  duties: text(limits.text).exactOptional().describe('What one does in it.'),
  education: text(limits.text).exactOptional().describe('What has to be learnt for it.'),
  earnings: text(limits.text).exactOptional().describe('What it pays.'),
  outlook: text(limits.text).exactOptional().describe('Whether it will be sought.'),
  pros: text(limits.text).exactOptional().describe('What speaks for it.'),
  cons: text(limits.text).exactOptional().describe('What speaks against it.'),
  fit: text(limits.text).exactOptional().describe('How it fits the owner.'),
}

export const needContent: ShapeOf<NeedContent> = {
  kind: z.enum(needKinds).describe('What sort of need it is.'),
  description: text(limits.text).describe('What is needed to be ready.'),
  level: scale(0, limits.scale).exactOptional().describe('The level to reach.'),
  shownTo: text(limits.name).exactOptional().describe('The person to whom it must be shown.'),
}

export const opportunityContent: ShapeOf<OpportunityContent> = {
  kind: z.enum(opportunityKinds).describe('What sort of opportunity it is.'),
  title: text(limits.title).describe('What it is called.'),
  description: text(limits.text).exactOptional().describe('What there is to know of it.'),
  until: day.exactOptional().describe('The last day to take it.'),
}

export const fit = z.partialRecord(directionElement, scale(1, limits.scale)).meta({
  id: 'Fit',
  description: 'How well it fits each element of the direction that was looked at.',
}) as z.ZodType<Fit>

export const checkInContent: ShapeOf<CheckInContent> = {
  moved: text(limits.text).exactOptional().describe('What moved.'),
  confidence: scale(1, limits.confidence).exactOptional().describe('How sure the owner is of the plan.'),
  obstacles: text(limits.text).exactOptional().describe('What was in the way.'),
}

export const reviewContent: ShapeOf<ReviewContent> = {
  due: day.describe('When it is to be held.'),
  occasion: text(limits.title).exactOptional().describe('What it is held for.'),
  everyMonths: scale(1, limits.monthsBetweenReviews)
    .exactOptional()
    .describe('How many months after this one the next is due.'),
}
