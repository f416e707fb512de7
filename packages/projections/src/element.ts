import type { PlanEvent, PlanState, Uuid } from '@plan-ledger/domain'
import { nameIn } from './element-in.ts'
import { checkInName, reviewName } from './parts.ts'

export type ElementKind =
  | 'plan'
  | 'vision'
  | 'direction'
  | 'people'
  | 'supporter'
  | 'assessment'
  | 'occupation'
  | 'goal'
  | 'step'
  | 'barrier'
  | 'readiness'
  | 'opportunity'
  | 'check-in'
  | 'review'
  | 'baseline'
  | 'comment'
  | 'dispute'
  | 'correction'

/** What an event is about, under the name it had at that moment: a later rename never rewrites it. */
export interface Element {
  readonly kind: ElementKind
  /** Its own; of the plan for itself, its vision and its values; of the event for a dispute or correction of one. */
  readonly id: Uuid
  readonly name: string
}

/**
 * What the event is about. `before` is the plan as the event found it; what the event itself creates carries
 * the name the event gives it, what it renames the name it had.
 */
export const elementOf = (event: PlanEvent, before: PlanState): Element => {
  const plan = before?.id ?? event.stream.slice('plan-'.length)
  const about = (kind: ElementKind, id: Uuid, name: string = nameIn(before, id)): Element => ({
    kind,
    id,
    name,
  })
  switch (event.type) {
    case 'PlanStarted':
      return about('plan', plan, event.data.title)
    case 'PlanActivated':
    case 'PlanRenamed':
    case 'PlanMoved':
    case 'PlanRevised':
    case 'PlanPaused':
    case 'PlanResumed':
    case 'PlanCompleted':
    case 'PlanClosed':
    case 'PlanReopened':
    case 'PlanSucceeded':
      return about('plan', plan, before?.title ?? plan)
    case 'VisionStated':
      return about('vision', plan, before?.title ?? plan)
    case 'DirectionVariationAdded':
      return about('direction', event.data.variation, event.data.name)
    case 'DirectionStated':
    case 'DirectionVariationChosen':
      return about('direction', event.data.variation, nameIn(before, event.data.variation))
    case 'CoachAssigned':
    case 'CoachReleased':
      return about('people', event.data.coach, event.data.coachName)
    case 'GoalSet':
      return about('goal', event.data.goal, event.data.statement)
    case 'GoalRevised':
    case 'GoalMeasured':
    case 'GoalAchieved':
    case 'GoalReopened':
    case 'GoalAbandoned':
    case 'GoalReformulated':
      return about('goal', event.data.goal)
    case 'StepPlanned':
      return about('step', event.data.step, event.data.action)
    case 'StepRevised':
    case 'StepStarted':
    case 'ResourceSecured':
    case 'StepCompleted':
    case 'StepReopened':
    case 'StepDropped':
      return about('step', event.data.step)
    case 'BarrierRaised':
      return about('barrier', event.data.barrier, event.data.description)
    case 'BarrierRevised':
    case 'SolutionProposed':
    case 'SolutionTried':
    case 'BarrierResolved':
    case 'BarrierAccepted':
    case 'BarrierFoundUnresolvable':
    case 'BarrierReopened':
      return about('barrier', event.data.barrier)
    case 'SupporterAdded':
      return about('supporter', event.data.supporter, event.data.name)
    case 'SupporterChanged':
    case 'SupporterRemoved':
      return about('supporter', event.data.supporter)
    case 'SkillRated':
      return about('assessment', event.data.skill, event.data.old?.name ?? event.data.name)
    case 'SkillRemoved':
      return about('assessment', event.data.skill)
    case 'ValuesRanked':
      return about('assessment', plan, before?.title ?? plan)
    case 'InterestNoted':
      return about('assessment', event.data.interest, event.data.old?.description ?? event.data.description)
    case 'InterestRemoved':
      return about('assessment', event.data.interest)
    case 'StrengthNoted':
      return about('assessment', event.data.strength, event.data.old?.description ?? event.data.description)
    case 'StrengthRemoved':
      return about('assessment', event.data.strength)
    case 'QualificationRecorded':
      return about('assessment', event.data.qualification, event.data.old?.title ?? event.data.title)
    case 'QualificationRemoved':
      return about('assessment', event.data.qualification)
    case 'OccupationListed':
      return about('occupation', event.data.occupation, event.data.title)
    case 'OccupationDescribed':
    case 'OccupationShortlisted':
    case 'OccupationDropped':
    case 'OccupationChosen':
      return about('occupation', event.data.occupation)
    case 'ReadinessNeedIdentified':
      return about('readiness', event.data.need, event.data.description)
    case 'ReadinessNeedRevised':
    case 'ReadinessNeedMet':
    case 'ReadinessNeedRemoved':
      return about('readiness', event.data.need)
    case 'OpportunityNoted':
      return about('opportunity', event.data.opportunity, event.data.old?.title ?? event.data.title)
    case 'OpportunityEvaluated':
    case 'OpportunityPursued':
    case 'OpportunityPassed':
      return about('opportunity', event.data.opportunity)
    case 'CheckInRecorded':
      return about('check-in', event.data.checkIn, checkInName({ at: event.occurredAt }))
    case 'CheckInAcknowledged':
      return about('check-in', event.data.checkIn)
    case 'ReviewScheduled':
      return about('review', event.data.review, reviewName(event.data.old ?? event.data))
    case 'ReviewHeld':
    case 'ReviewCancelled':
      return about('review', event.data.review)
    case 'CommentAdded':
      return about('comment', event.data.comment, event.data.text)
    case 'EntryDisputed':
      return about('dispute', event.data.event, event.data.statement)
    case 'EntryCorrected':
      return about('correction', event.data.event, event.data.correction)
    case 'BaselineProposed':
      return about('baseline', event.data.baseline, event.data.name)
    case 'BaselineSigned':
    case 'BaselineWithdrawn':
      return about('baseline', event.data.baseline)
  }
}
