import {
  type CheckedGoal,
  directionElements,
  limits,
  type PlanEventData,
  type PlanEventType,
} from '@plan-ledger/domain'
import { z } from 'zod'
import {
  barrierContent,
  checkInContent,
  fit,
  goalContent,
  interestContent,
  measure,
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
import { changesOf, object, revised, type ShapeOf } from './object.ts'
import { count, day, decimal, scale, text, uuid } from './values.ts'

const version = z.int().min(1).max(Number.MAX_SAFE_INTEGER)
const title = text(limits.title)
const name = text(limits.name)
const unit = text(limits.unit)
const words = text(limits.text)
const note = text(limits.note).exactOptional().describe('What there was to say.')
const goal = uuid.describe('The goal.')
const step = uuid.describe('The step.')
const barrier = uuid.describe('The barrier.')
const solution = uuid.describe('The solution, of that barrier.')
const supporter = uuid.describe('The supporter.')
const skill = uuid.describe('The skill.')
const interest = uuid.describe('The interest.')
const strength = uuid.describe('The strength.')
const qualification = uuid.describe('The qualification.')
const occupation = uuid.describe('The occupation.')
const need = uuid.describe('The readiness need.')
const opportunity = uuid.describe('The opportunity.')
const checkIn = uuid.describe('The check-in.')
const review = uuid.describe('The review.')
const baseline = uuid.describe('The baseline.')
const entry = uuid.describe('An earlier event of this plan.')
const variation = uuid.describe('The variation of the direction.')
const coach = { coach: uuid.describe('The coach.'), coachName: name.describe('The name they bore then.') }
const carriedFrom = uuid.exactOptional().describe('The element of the predecessor plan it goes on with.')
const fromTemplate = z
  .strictObject({
    template: uuid.describe('The template.'),
    version: count.describe('Its version, from 1.'),
  })
  .exactOptional()
  .describe('The version of a template that it was made from.')
const references = z.array(text(limits.title)).min(1).max(limits.evidencePerElement)
const verifier = {
  verifier: uuid.exactOptional().describe('Who is to confirm that it is met.'),
  verifierName: name.exactOptional().describe('The name they bore then.'),
}
const unfinished = {
  unfinishedGoals: count.describe('How many goals were open.'),
  unfinishedSteps: count.describe('How many steps were open.'),
}
const replaced = <C>(shape: ShapeOf<C>) =>
  object<C>(shape).exactOptional().describe('What it said before, if it was noted anew.')

const checkedGoal = object<CheckedGoal>({
  goal,
  value: decimal.exactOptional().describe('The value read.'),
  measure: measure.exactOptional().describe('The measure it was read against.'),
  due: day.exactOptional().describe('The due day of then.'),
}).meta({ id: 'CheckedGoal', description: 'An open goal as a check-in found it.' })

/** What the data of every event of a plan hold. An event or a field that is missing here does not compile. */
export const eventData: { readonly [T in PlanEventType]: ShapeOf<PlanEventData[T]> } = {
  PlanStarted: {
    title: title.describe('What it is called.'),
    owner: uuid.describe('Whose plan it is.'),
    ownerName: name.describe('The name they bore then.'),
    unit: unit.exactOptional().describe('The unit of the organisation it belongs to.'),
    source: title.exactOptional().describe('The document it was imported from.'),
    demonstration: z.literal(true).exactOptional().describe('There if it is invented.'),
    predecessor: uuid.exactOptional().describe('The plan that this one succeeds.'),
  },
  PlanActivated: {},
  PlanRenamed: { old: title.describe('The old title.'), new: title.describe('The new title.') },
  PlanMoved: {
    old: unit.exactOptional().describe('The unit before.'),
    new: unit.exactOptional().describe('The unit now.'),
  },
  VisionStated: {
    old: words.exactOptional().describe('The vision before.'),
    new: words.describe('Where the owner wants to stand.'),
    oldHorizonYears: scale(1, limits.horizonYears).exactOptional().describe('The horizon before.'),
    horizonYears: scale(1, limits.horizonYears).describe('In how many years.'),
  },
  DirectionStated: {
    variation,
    element: z.enum(directionElements).describe('Which element of it.'),
    old: text(limits.directionElement).exactOptional().describe('What it said before.'),
    new: text(limits.directionElement).exactOptional().describe('What it says now.'),
    oldEvidence: references.exactOptional().describe('What bore it out before.'),
    evidence: references.exactOptional().describe('What bears it out now.'),
  },
  DirectionVariationAdded: { variation, name: name.describe('What it is called.') },
  DirectionVariationChosen: {
    variation,
    replaced: uuid.exactOptional().describe('The one chosen before.'),
  },
  PlanRevised: {
    name: name.describe('What the revision is called.'),
    summary: text(limits.summary).describe('What was changed by it.'),
    sinceVersion: count.describe('The version of the named revision before; 0 if there was none.'),
  },
  PlanPaused: {},
  PlanResumed: {},
  PlanCompleted: unfinished,
  PlanClosed: unfinished,
  PlanReopened: { was: z.enum(['completed', 'closed']).describe('How it had ended.') },
  PlanSucceeded: { successor: uuid.describe('The plan that goes on with this one.') },
  CoachAssigned: coach,
  CoachReleased: coach,
  SupporterAdded: { supporter, name: name.describe('Their name.'), ...supporterContent },
  SupporterChanged: {
    supporter,
    name: revised(name).exactOptional().describe('Another name.'),
    changes: changesOf(supporterContent).exactOptional().describe('What else was revised.'),
  },
  SupporterRemoved: { supporter },
  SkillRated: { skill, old: replaced(skillContent), ...skillContent, ...ratingContent },
  SkillRemoved: { skill },
  ValuesRanked: {
    old: z.array(name).max(limits.valuesPerPlan).exactOptional().describe('The ranking before.'),
    new: z.array(name).max(limits.valuesPerPlan).describe('What matters, the most important first.'),
  },
  InterestNoted: { interest, old: replaced(interestContent), ...interestContent },
  InterestRemoved: { interest },
  StrengthNoted: { strength, old: replaced(strengthContent), ...strengthContent },
  StrengthRemoved: { strength },
  QualificationRecorded: {
    qualification,
    old: replaced(qualificationContent),
    ...qualificationContent,
  },
  QualificationRemoved: { qualification },
  OccupationListed: { occupation, ...occupationContent },
  OccupationDescribed: {
    occupation,
    changes: changesOf(occupationContent).describe('What was revised.'),
  },
  OccupationShortlisted: { occupation },
  OccupationDropped: { occupation, why: text(limits.note).describe('Why it was dropped.') },
  OccupationChosen: {
    occupation,
    replaced: uuid.exactOptional().describe('The one chosen before.'),
  },
  ReadinessNeedIdentified: { need, ...verifier, ...needContent },
  ReadinessNeedRevised: {
    need,
    changes: changesOf(needContent).exactOptional().describe('What was revised.'),
    ...verifier,
    oldVerifier: uuid.exactOptional().describe('Who was to confirm it before.'),
    oldVerifierName: name.exactOptional().describe('The name they bore then.'),
  },
  ReadinessNeedMet: {
    need,
    verifier: uuid.describe('Who confirmed it.'),
    verifierName: name.describe('The name they bore then.'),
    note,
  },
  ReadinessNeedRemoved: { need },
  OpportunityNoted: { opportunity, old: replaced(opportunityContent), ...opportunityContent },
  OpportunityEvaluated: {
    opportunity,
    fit: fit.describe('How well it fits.'),
    note,
    oldFit: fit.exactOptional().describe('The marks before.'),
  },
  OpportunityPursued: { opportunity },
  OpportunityPassed: { opportunity, why: text(limits.note).describe('Why it was passed.') },
  CheckInRecorded: {
    checkIn,
    goals: z
      .array(checkedGoal)
      .max(limits.goalsPerPlan)
      .exactOptional()
      .describe('The goals open then, with the targets it was made against.'),
    ...checkInContent,
  },
  CheckInAcknowledged: { checkIn, note },
  ReviewScheduled: { review, old: replaced(reviewContent), ...reviewContent },
  ReviewHeld: {
    review,
    conclusions: words.describe('What was concluded.'),
    decisions: z
      .array(text(limits.statement))
      .max(limits.decisionsPerReview)
      .exactOptional()
      .describe('What was decided.'),
  },
  ReviewCancelled: {
    review,
    why: text(limits.note).exactOptional().describe('Why it was cancelled.'),
  },
  CommentAdded: {
    comment: uuid.describe('The comment.'),
    text: words.describe('What it says.'),
    element: uuid.exactOptional().describe('The element it is on.'),
    event: entry.exactOptional().describe('The event it is on.'),
  },
  EntryDisputed: { event: entry, statement: words.describe('The statement of the owner.') },
  EntryCorrected: { event: entry, correction: words.describe('What is right instead.') },
  BaselineProposed: {
    baseline,
    name: name.describe('What it is called.'),
    version: version.describe('The number of events the plan had.'),
    signers: z.array(uuid).max(limits.signersPerBaseline).describe('Who must sign it.'),
  },
  BaselineSigned: {
    baseline,
    signer: uuid.describe('Who signed.'),
    signerName: name.describe('The name they bore then.'),
    version: version.describe('The version that was signed.'),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the plan as it stood at that version, hexadecimal.'),
  },
  BaselineWithdrawn: {
    baseline,
    why: text(limits.note).exactOptional().describe('Why it was withdrawn.'),
  },
  GoalSet: { goal, ...goalContent, carriedFrom, fromTemplate },
  GoalRevised: { goal, changes: changesOf(goalContent).describe('What was revised.') },
  GoalMeasured: { goal, value: decimal.describe('The value read.'), note },
  GoalAchieved: { goal, note },
  GoalReopened: { goal },
  GoalAbandoned: { goal },
  GoalReformulated: {
    goal,
    successor: uuid.describe('The goal that takes its place, set by the next event.'),
    barrier: uuid.exactOptional().describe('The barrier it was reformulated for.'),
  },
  StepPlanned: { step, ...stepContent, carriedFrom, fromTemplate },
  StepRevised: { step, changes: changesOf(stepContent).describe('What was revised.') },
  StepStarted: { step },
  ResourceSecured: { step, resource: uuid.describe('The resource, of that step.') },
  StepCompleted: {
    step,
    worth: scale(1, limits.scale).exactOptional().describe('Whether it was worth the effort.'),
    reflection: words.exactOptional().describe('What the owner thinks of it.'),
  },
  StepReopened: { step },
  StepDropped: { step },
  BarrierRaised: { barrier, ...barrierContent, carriedFrom },
  BarrierRevised: { barrier, changes: changesOf(barrierContent).describe('What was revised.') },
  SolutionProposed: { barrier, solution, description: words.describe('What might help.') },
  SolutionTried: {
    barrier,
    solution,
    outcome: z.enum(['tried', 'worked', 'failed']).describe('What came of it.'),
    note,
  },
  BarrierResolved: { barrier, note },
  BarrierAccepted: { barrier, note },
  BarrierFoundUnresolvable: { barrier, note },
  BarrierReopened: { barrier },
}
