import {
  type Barrier,
  type DirectionVariation,
  directionElements,
  type Goal,
  type Interest,
  limits,
  type Measure,
  type Measurement,
  measureDirections,
  type Occupation,
  type Opportunity,
  type PlanStatus,
  type Qualification,
  type Rating,
  type ReadinessNeed,
  type Review,
  resourceKinds,
  type Skill,
  type Solution,
  type Step,
  type StepResource,
  type Strength,
  type Supporter,
  toInstant,
} from '@plan-ledger/domain'
import { z } from 'zod'
import {
  barrierContent,
  fit,
  goalContent,
  interestContent,
  needContent,
  occupationContent,
  opportunityContent,
  qualificationContent,
  ratingContent,
  reviewContent,
  skillContent,
  stepContent,
  strengthContent,
  supporterContent,
} from './contents.ts'
import { documentLimits } from './document-limits.ts'
import { object } from './object.ts'
import { day, decimal, scale, text, uuid } from './values.ts'

/** An element as a document writes it: a key for its id, without what only its history tells. */
type Written<E, Left extends keyof E = never, May extends keyof E = never> = Readonly<{ key: string }> &
  Omit<E, 'id' | Left | May> &
  Partial<Pick<E, May>>
type Keyed<E, Id extends keyof E, May extends keyof E> = Readonly<{ key: string }> &
  Omit<E, Id | May> &
  Partial<Pick<E, May>>

/** Somebody by name, or by id and name. */
export type Person = string | { readonly id: string; readonly name: string }

export type WrittenGoal = Written<
  Goal,
  'carriedFrom' | 'fromTemplate' | 'imported' | 'predecessor',
  'status' | 'statusSince' | 'setAt' | 'measurements'
>
export type WrittenResource = Keyed<StepResource, 'resource', 'secured'>
export type WrittenStep = Written<
  Omit<Step, 'resources'>,
  'carriedFrom' | 'fromTemplate',
  'status' | 'statusSince' | 'plannedAt'
> & { readonly resources?: readonly WrittenResource[] }
export type WrittenSolution = Keyed<Solution, 'id', 'status'>
export type WrittenBarrier = Written<
  Omit<Barrier, 'solutions'>,
  'carriedFrom',
  'status' | 'statusSince' | 'raisedAt'
> & { readonly solutions?: readonly WrittenSolution[] }
export type WrittenVariation = Written<DirectionVariation> & { readonly chosen?: true }
export type WrittenSupporter = Written<Supporter, never, 'addedAt'>
export type WrittenSkill = Written<Skill, 'notedAt'>
export type WrittenInterest = Written<Interest, never, 'notedAt'>
export type WrittenStrength = Written<Strength, never, 'notedAt'>
export type WrittenQualification = Written<Qualification, never, 'notedAt'>
export type WrittenOccupation = Written<Occupation, never, 'status' | 'statusSince' | 'listedAt'>
export type WrittenNeed = Written<Omit<ReadinessNeed, 'verifier' | 'met'>, never, 'identifiedAt'> & {
  readonly verifier?: Person
  readonly met?: { readonly at: string; readonly by: Person; readonly note?: string }
}
export type WrittenOpportunity = Written<Opportunity, never, 'status' | 'statusSince' | 'notedAt'>
export type WrittenReview = Written<Review, never, 'status' | 'statusSince' | 'scheduledAt'>

/** How a plan stands, in plain words. */
export interface PlanContent {
  readonly key: string
  readonly title: string
  readonly owner: Person
  readonly unit?: string
  readonly startedAt?: string
  readonly status?: PlanStatus
  readonly statusSince?: string
  readonly vision?: { readonly text: string; readonly horizonYears: number }
  readonly coach?: Person
  readonly variations?: readonly WrittenVariation[]
  readonly goals?: readonly WrittenGoal[]
  readonly steps?: readonly WrittenStep[]
  readonly barriers?: readonly WrittenBarrier[]
  readonly supporters?: readonly WrittenSupporter[]
  readonly skills?: readonly WrittenSkill[]
  readonly values?: readonly string[]
  readonly interests?: readonly WrittenInterest[]
  readonly strengths?: readonly WrittenStrength[]
  readonly qualifications?: readonly WrittenQualification[]
  readonly occupations?: readonly WrittenOccupation[]
  readonly needs?: readonly WrittenNeed[]
  readonly opportunities?: readonly WrittenOpportunity[]
  readonly reviews?: readonly WrittenReview[]
}

const name = text(limits.name)
const key = text(limits.title).describe(
  'Names it in this document, and nothing else in it. Its id is made from it, so it stays the same in later versions, and is better not the name of a person; a key that is a UUID is the id itself.',
)
const keyOf = (what: string) => text(limits.title).describe(`The key of ${what}.`)
const keysOf = (what: string) =>
  z.array(text(limits.title)).max(limits.linksPerElement).describe(`The keys of ${what}.`)

const moment = z
  .union([day, z.iso.datetime({ offset: true }).refine(text => toInstant(text) !== undefined)])
  .meta({ id: 'Moment', description: 'A day (from its beginning, UTC) or a moment, RFC 3339 with a zone.' })
const at = (what: string) => moment.exactOptional().describe(what)
const since = at('Since when it has its status; by default the moment of the import.')
const removedAt = at('When it was removed; it stays in the history.')
const note = text(limits.note).exactOptional().describe('What was said when it got its status.')
const why = text(limits.note).exactOptional().describe('Why it was dropped, passed or cancelled.')

const person = z
  .union([name, object({ id: uuid.describe('Their id.'), name: name.describe('Their name.') })])
  .meta({
    id: 'Person',
    description:
      'A person by name, or by id and name. Who is not known to the organisation is introduced to it.',
  })

const statusOf = <S extends string>(words: readonly [S, ...S[]]) =>
  z.enum(words).exactOptional().describe(`How it stands; \`${words[0]}\` by default.`) as z.ZodExactOptional<
    z.ZodType<S>
  >

const number = z
  .union([decimal, z.number()])
  .transform(String)
  .meta({ id: 'WrittenNumber', description: 'A number, or a decimal number as text.' })

const measure = object<Measure>({
  what: text(limits.measureWhat).describe('What is counted.'),
  unit: text(limits.measureUnit).exactOptional().describe('The unit it is counted in.'),
  baseline: number.describe('Where it stood at first.'),
  target: number.describe('Where it should get to.'),
  direction: z.enum(measureDirections).describe('Whether more (`up`) or less (`down`) is better.'),
}).meta({
  id: 'WrittenMeasure',
  description: 'How a goal is measured: from its baseline to its target.',
})

const measurement = object<Measurement>({
  value: number.describe('The value read.'),
  at: moment.describe('When it was read.'),
  note: text(limits.note).exactOptional().describe('What there was to say.'),
}).meta({ id: 'Measurement', description: 'A value read off the measure of a goal.' })

const goal = object<WrittenGoal>({
  key,
  ...goalContent,
  measure: measure.exactOptional().describe('How it is measured; a goal without one is reached or not.'),
  parent: keyOf('the goal that it supports').exactOptional(),
  status: statusOf(['open', 'achieved', 'abandoned', 'reformulated']),
  statusSince: since,
  setAt: at('When it was set; by default when the plan was started.'),
  successor: keyOf('the goal that it was reformulated into').exactOptional(),
  note,
  measurements: z
    .array(measurement)
    .max(documentLimits.events)
    .exactOptional()
    .describe('What was measured, oldest first.'),
}).meta({ id: 'WrittenGoal', description: 'A goal.' })

const resource = object<WrittenResource>({
  key,
  kind: z.enum(resourceKinds).describe('What it is.'),
  description: text(limits.statement).describe('In the words of the owner.'),
  secured: z.boolean().exactOptional().describe('Whether it is there.'),
}).meta({ id: 'WrittenResource', description: 'Something a step needs.' })

const step = object<WrittenStep>({
  key,
  ...stepContent,
  goal: keyOf('the goal that it serves').exactOptional(),
  dependsOn: keysOf('steps that must be completed first').exactOptional(),
  resources: z.array(resource).max(limits.resourcesPerStep).exactOptional().describe('What it needs.'),
  status: statusOf(['planned', 'started', 'completed', 'dropped']),
  statusSince: since,
  plannedAt: at('When it was planned; by default when the plan was started.'),
  worth: scale(1, limits.scale).exactOptional().describe('Whether it was worth the effort.'),
  reflection: text(limits.text).exactOptional().describe('What the owner thinks of it.'),
}).meta({ id: 'WrittenStep', description: 'An action step.' })

const solution = object<WrittenSolution>({
  key,
  description: text(limits.text).describe('What might help.'),
  status: statusOf(['proposed', 'tried', 'worked', 'failed']),
  note: text(limits.note).exactOptional().describe('What came of it.'),
}).meta({ id: 'WrittenSolution', description: 'What might help against a barrier.' })

const barrier = object<WrittenBarrier>({
  key,
  ...barrierContent,
  blocks: keysOf('goals and steps that it blocks').exactOptional(),
  solutions: z.array(solution).max(limits.solutionsPerBarrier).exactOptional().describe('What might help.'),
  status: statusOf(['raised', 'resolved', 'accepted', 'unresolvable']),
  statusSince: since,
  raisedAt: at('When it was raised; by default when the plan was started.'),
  note,
}).meta({ id: 'WrittenBarrier', description: 'Something that stands in the way.' })

const elements = z
  .partialRecord(z.enum(directionElements), text(limits.directionElement))
  .describe(`The elements of the direction, each of about ${limits.directionWords} words.`)

const evidence = z
  .partialRecord(z.enum(directionElements), z.array(text(limits.title)).min(1).max(limits.evidencePerElement))
  .describe('References to what bears the elements out.')

const variation = object<WrittenVariation>({
  key,
  name: name.describe('What it is called.'),
  elements: elements as z.ZodType<DirectionVariation['elements']>,
  evidence: (evidence as z.ZodType<NonNullable<DirectionVariation['evidence']>>).exactOptional(),
  chosen: z.literal(true).exactOptional().describe('There at the one that is chosen.'),
}).meta({ id: 'WrittenVariation', description: 'A variation of the direction.' })

const supporter = object<WrittenSupporter>({
  key,
  name: name.describe('Their name.'),
  ...supporterContent,
  addedAt: at('Since when; by default since the plan was started.'),
  removedAt,
}).meta({ id: 'WrittenSupporter', description: 'Somebody who supports the plan.' })

const rating = object<Rating>({ ...ratingContent, at: moment.describe('When it was rated.') }).meta({
  id: 'Rating',
  description: 'One rating of a skill among others.',
})

const skill = object<WrittenSkill>({
  key,
  ...skillContent,
  ratings: z.array(rating).min(1).max(documentLimits.events).describe('All ratings, oldest first.'),
  removedAt,
}).meta({ id: 'WrittenSkill', description: 'A skill of the owner.' })

const notedAt = at('When it was noted; by default when the plan was started.')
const interest = object<WrittenInterest>({ key, ...interestContent, notedAt, removedAt }).meta({
  id: 'WrittenInterest',
  description: 'Something the owner likes to do.',
})
const strength = object<WrittenStrength>({ key, ...strengthContent, notedAt, removedAt }).meta({
  id: 'WrittenStrength',
  description: 'A strength, weakness or aptitude of the owner.',
})
const qualification = object<WrittenQualification>({
  key,
  ...qualificationContent,
  notedAt,
  removedAt,
}).meta({
  id: 'WrittenQualification',
  description: 'An education, certification or experience of the owner.',
})

const occupation = object<WrittenOccupation>({
  key,
  ...occupationContent,
  status: statusOf(['listed', 'shortlisted', 'chosen', 'dropped']),
  statusSince: since,
  listedAt: at('When it was listed; by default when the plan was started.'),
  why,
}).meta({ id: 'WrittenOccupation', description: 'An occupation that is explored.' })

const need = object<WrittenNeed>({
  key,
  ...needContent,
  identifiedAt: at('When it was identified; by default when the plan was started.'),
  removedAt,
  verifier: person.exactOptional().describe('Who is to confirm that it is met.'),
  met: object({
    at: moment.describe('When.'),
    by: person.describe('Who confirmed it.'),
    note: text(limits.note).exactOptional().describe('What there was to say.'),
  })
    .exactOptional()
    .describe('There once it is met.'),
}).meta({ id: 'WrittenNeed', description: 'Something the owner needs to be ready.' })

const opportunity = object<WrittenOpportunity>({
  key,
  ...opportunityContent,
  status: statusOf(['noted', 'pursued', 'passed']),
  statusSince: since,
  notedAt,
  evaluation: object({
    fit: fit.describe('How well it fits.'),
    note: text(limits.note).exactOptional().describe('What there was to say.'),
    at: moment.describe('When it was evaluated.'),
  })
    .exactOptional()
    .describe('How it was evaluated.'),
  why,
}).meta({ id: 'WrittenOpportunity', description: 'An opportunity that was seen.' })

const review = object<WrittenReview>({
  key,
  ...reviewContent,
  status: statusOf(['scheduled', 'held', 'cancelled']),
  statusSince: since,
  scheduledAt: at('When it was scheduled; by default when the plan was started.'),
  conclusions: text(limits.text).exactOptional().describe('What was concluded when it was held.'),
  decisions: z
    .array(text(limits.statement))
    .max(limits.decisionsPerReview)
    .exactOptional()
    .describe('What was decided.'),
  why,
}).meta({ id: 'WrittenReview', description: 'A review of the plan.' })

const list = <E>(element: z.ZodType<E>, most: number, what: string) =>
  z.array(element).max(most).exactOptional().describe(what)

export const planContent = object<PlanContent>({
  key,
  title: text(limits.title).describe('What the plan is called.'),
  owner: person.describe('Whose plan it is.'),
  unit: text(limits.unit).exactOptional().describe('The unit of the organisation it belongs to.'),
  startedAt: at('When it was started; by default the moment of the import.'),
  status: z
    .enum(['active', 'drafted', 'paused', 'completed', 'closed'])
    .exactOptional()
    .describe('How it stands; `active` by default.'),
  statusSince: since,
  vision: object({
    text: text(limits.text).describe('Where the owner wants to stand.'),
    horizonYears: scale(1, limits.horizonYears).describe('In how many years.'),
  })
    .exactOptional()
    .describe('The vision.'),
  coach: person.exactOptional().describe('Who coaches the owner.'),
  variations: list(variation, limits.variationsPerPlan, 'Variations of the direction.'),
  goals: list(goal, limits.goalsPerPlan, 'Goals.'),
  steps: list(step, limits.stepsPerPlan, 'Action steps.'),
  barriers: list(barrier, limits.barriersPerPlan, 'Barriers.'),
  supporters: list(supporter, limits.supportersPerPlan, 'Supporters.'),
  skills: list(skill, limits.skillsPerPlan, 'Skills.'),
  values: list(name, limits.valuesPerPlan, 'What matters to the owner, the most important first.'),
  interests: list(interest, limits.interestsPerPlan, 'Interests.'),
  strengths: list(strength, limits.strengthsPerPlan, 'Strengths, weaknesses and aptitudes.'),
  qualifications: list(qualification, limits.qualificationsPerPlan, 'Qualifications.'),
  occupations: list(occupation, limits.occupationsPerPlan, 'Occupations that are explored.'),
  needs: list(need, limits.needsPerPlan, 'Readiness needs.'),
  opportunities: list(opportunity, limits.opportunitiesPerPlan, 'Opportunities.'),
  reviews: list(review, limits.reviewsPerPlan, 'Reviews.'),
}).meta({
  id: 'PlanContent',
  description:
    'How the plan stands, in plain words. Check-ins, comments, disputes, corrections, named revisions, baselines and succession are told by a history only.',
})
