import { isOfErasedOwner } from '../erased.ts'
import type { Draft } from './draft.ts'
import type { PlanEvent } from './events.ts'
import { evolveAssessment } from './evolve-assessment.ts'
import { evolveBarrier } from './evolve-barrier.ts'
import { evolveBaseline } from './evolve-baseline.ts'
import { evolveDirection } from './evolve-direction.ts'
import { evolveFollowUp } from './evolve-follow-up.ts'
import { evolveGoal } from './evolve-goal.ts'
import { evolveLifecycle, startedPlan } from './evolve-lifecycle.ts'
import { evolveOccupation } from './evolve-occupation.ts'
import { evolveOpportunity } from './evolve-opportunity.ts'
import { evolveReadiness } from './evolve-readiness.ts'
import { evolveStep } from './evolve-step.ts'
import { evolveSupporter } from './evolve-supporter.ts'
import type { PlanState } from './plan.ts'

/**
 * The plan after one more event. Total: any order of events folds without error, as histories are also folded in
 * the order in which things happened; an event about an unknown element only counts. What comes before
 * `PlanStarted` leaves nothing behind (decisions let nothing happen before it), and so does a plan whose owner was erased.
 */
export const evolve = (plan: PlanState, event: PlanEvent): PlanState => foldPlan([event], plan)

/** The plan after many events. `from` is left as it is; time grows with the number of events, not with the plan. */
export function foldPlan(events: Iterable<PlanEvent>, from?: PlanState): PlanState {
  const folding = foldingPlan(from)
  for (const event of events) folding.take(event)
  return folding.plan
}

/** A plan that takes in its events one by one. */
export interface FoldingPlan {
  /** As of the last event taken in. It changes with the next one: to be looked at, not to be kept. */
  readonly plan: PlanState
  take(event: PlanEvent): void
}

/** Goes on from `from`, which is left as it is, or from nothing; each event costs the same in a plan of any size. */
export function foldingPlan(from?: PlanState): FoldingPlan {
  let draft: Draft | undefined = from && { plan: { ...from }, made: new Set() }
  return {
    get plan() {
      return draft?.plan
    },
    take(event) {
      if (draft) fold(draft, event)
      else if (event.type === 'PlanStarted' && !isOfErasedOwner(event))
        draft = { plan: startedPlan(event), made: new Set() }
    },
  }
}

function fold(draft: Draft, event: PlanEvent): Draft {
  const { plan } = draft
  plan.version += 1
  if (event.origin === 'import' && !(plan.importedUntil && plan.importedUntil > event.occurredAt))
    plan.importedUntil = event.occurredAt
  switch (event.type) {
    case 'PlanStarted':
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
    case 'CoachAssigned':
    case 'CoachReleased':
      return evolveLifecycle(draft, event)
    case 'VisionStated':
    case 'DirectionStated':
    case 'DirectionVariationAdded':
    case 'DirectionVariationChosen':
      return evolveDirection(draft, event)
    case 'GoalSet':
    case 'GoalRevised':
    case 'GoalMeasured':
    case 'GoalAchieved':
    case 'GoalReopened':
    case 'GoalAbandoned':
    case 'GoalReformulated':
      return evolveGoal(draft, event)
    case 'StepPlanned':
    case 'StepRevised':
    case 'StepStarted':
    case 'ResourceSecured':
    case 'StepCompleted':
    case 'StepReopened':
    case 'StepDropped':
      return evolveStep(draft, event)
    case 'BarrierRaised':
    case 'BarrierRevised':
    case 'SolutionProposed':
    case 'SolutionTried':
    case 'BarrierResolved':
    case 'BarrierAccepted':
    case 'BarrierFoundUnresolvable':
    case 'BarrierReopened':
      return evolveBarrier(draft, event)
    case 'SupporterAdded':
    case 'SupporterChanged':
    case 'SupporterRemoved':
      return evolveSupporter(draft, event)
    case 'SkillRated':
    case 'SkillRemoved':
    case 'ValuesRanked':
    case 'InterestNoted':
    case 'InterestRemoved':
    case 'StrengthNoted':
    case 'StrengthRemoved':
    case 'QualificationRecorded':
    case 'QualificationRemoved':
      return evolveAssessment(draft, event)
    case 'OccupationListed':
    case 'OccupationDescribed':
    case 'OccupationShortlisted':
    case 'OccupationDropped':
    case 'OccupationChosen':
      return evolveOccupation(draft, event)
    case 'ReadinessNeedIdentified':
    case 'ReadinessNeedRevised':
    case 'ReadinessNeedMet':
    case 'ReadinessNeedRemoved':
      return evolveReadiness(draft, event)
    case 'OpportunityNoted':
    case 'OpportunityEvaluated':
    case 'OpportunityPursued':
    case 'OpportunityPassed':
      return evolveOpportunity(draft, event)
    case 'CheckInRecorded':
    case 'CheckInAcknowledged':
    case 'ReviewScheduled':
    case 'ReviewHeld':
    case 'ReviewCancelled':
    case 'CommentAdded':
    case 'EntryDisputed':
    case 'EntryCorrected':
      return evolveFollowUp(draft, event)
    case 'BaselineProposed':
    case 'BaselineSigned':
    case 'BaselineWithdrawn':
      return evolveBaseline(draft, event)
    default:
      event satisfies never
      return draft
  }
}
