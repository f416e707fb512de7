import * as domain from '@plan-ledger/domain'
import {
  type Decision,
  type Facts,
  isRejected,
  type Path,
  type Plan,
  type PlanEvent,
  type PlanEventBody,
  type PlanEventType,
  type PlanState,
  rejected,
} from '@plan-ledger/domain'
import { firstDifference } from './first-difference.ts'
import { type Flaw, flaw } from './flaw.ts'

type Told<T extends PlanEventType> = Extract<PlanEvent, { type: T }>

/** What a decision may ask of the history around an event. */
export interface Around {
  readonly isEntry: (event: string) => boolean
  /** What is signed of the plan as it stood after its first `version` events. */
  readonly digestAt: (version: number) => string
  readonly next: PlanEvent | undefined
}

/**
 * Whether an event could have happened where it stands: the command it answers is put to the domain once more, with
 * who, when and why as recorded, and must be answered with this event. So a history that is brought in holds to every
 * rule that one made here holds to.
 * @returns the flaw, with its path in the event; `undefined` if it could
 */
export function redecide(plan: PlanState, event: PlanEvent, around: Around): Flaw | undefined {
  const { recordedAt: now, occurredAt, actor, reason, type, data } = event
  const decide = decisions[type] as Decide
  const decision = decide(plan, event, { now, occurredAt, actor, ...(reason && { reason }) }, around)
  if (isRejected(decision)) return flaw(decision.rejected, inEvent(decision.path), { type, ...decision.args })
  const [decided] = decision
  if (!decided) return flaw('CHANGES_NOTHING', [], { type })
  // what an element was carried over or made from is for others to know: here it is a link
  const { carriedFrom, fromTemplate, ...said } = data as Readonly<
    Record<'carriedFrom' | 'fromTemplate', unknown>
  >
  if (carriedFrom !== undefined && plan?.predecessor === undefined)
    return flaw('UNKNOWN_PLAN', ['data', 'carriedFrom'], { type })
  const differs = firstDifference(decided, { type, data: said })
  return differs && flaw('NOT_AS_DECIDED', differs, { type })
}

type Decide = (plan: PlanState, event: PlanEvent, facts: Facts, around: Around) => Decision<PlanEventBody>

/** Where a decision speaks of what every event has beside its data, that stands in the event itself. */
const inEvent = (path: Path): Path => {
  const [first] = path
  return first === undefined || first === 'occurredAt' || first === 'reason' ? path : ['data', ...path]
}

type Decisions = {
  readonly [T in PlanEventType]: (
    plan: PlanState,
    event: Told<T>,
    facts: Facts,
    around: Around,
  ) => Decision<PlanEventBody>
}

/** A decision whose command says what the event says. */
const put =
  <C>(decide: (plan: PlanState, command: C, facts: Facts) => Decision<PlanEventBody>) =>
  (plan: PlanState, { data }: { readonly data: C }, facts: Facts) =>
    decide(plan, data, facts)

interface Revised {
  readonly new?: unknown
}

/** What a revision asked for: the new values, `null` where one was taken back. */
const asked = (changes: object = {}) =>
  Object.fromEntries(
    Object.entries(changes as Record<string, Revised>).map(([field, change]) => [field, change.new ?? null]),
  )

const decisions: Decisions = {
  PlanStarted: put(domain.startPlan),
  PlanActivated: put(domain.activatePlan),
  PlanRenamed: (plan, { data }, facts) => domain.renamePlan(plan, { title: data.new }, facts),
  PlanMoved: (plan, { data }, facts) => domain.movePlan(plan, { unit: data.new ?? null }, facts),
  VisionStated: (plan, { data }, facts) =>
    domain.stateVision(plan, { text: data.new, horizonYears: data.horizonYears }, facts),
  DirectionStated: (plan, { data: { variation, element, new: text = null, evidence = null } }, facts) =>
    domain.stateDirection(plan, { variation, element, text, evidence }, facts),
  DirectionVariationAdded: put(domain.addDirectionVariation),
  DirectionVariationChosen: put(domain.chooseDirectionVariation),
  PlanRevised: put(domain.revisePlan),
  PlanPaused: put(domain.pausePlan),
  PlanResumed: put(domain.resumePlan),
  PlanCompleted: put(domain.completePlan),
  PlanClosed: put(domain.closePlan),
  PlanReopened: put(domain.reopenPlan),
  PlanSucceeded: put(domain.succeedPlan),
  CoachAssigned: put(domain.assignCoach),
  CoachReleased: put(domain.releaseCoach),
  SupporterAdded: put(domain.addSupporter),
  SupporterChanged: (plan, { data: { supporter, name, changes } }, facts) =>
    domain.changeSupporter(plan, { supporter, changes: asked({ ...changes, ...(name && { name }) }) }, facts),
  SupporterRemoved: put(domain.removeSupporter),
  SkillRated: put(domain.rateSkill),
  SkillRemoved: put(domain.removeSkill),
  ValuesRanked: (plan, { data }, facts) => domain.rankValues(plan, { values: data.new }, facts),
  InterestNoted: put(domain.noteInterest),
  InterestRemoved: put(domain.removeInterest),
  StrengthNoted: put(domain.noteStrength),
  StrengthRemoved: put(domain.removeStrength),
  QualificationRecorded: put(domain.recordQualification),
  QualificationRemoved: put(domain.removeQualification),
  OccupationListed: put(domain.listOccupation),
  OccupationDescribed: (plan, { data: { occupation, changes } }, facts) =>
    domain.describeOccupation(plan, { occupation, changes: asked(changes) }, facts),
  OccupationShortlisted: put(domain.shortlistOccupation),
  OccupationDropped: put(domain.dropOccupation),
  OccupationChosen: put(domain.chooseOccupation),
  ReadinessNeedIdentified: put(domain.identifyReadinessNeed),
  ReadinessNeedRevised: (plan, { data }, facts) => {
    const { need, changes, verifier, verifierName, oldVerifier } = data
    const confirms = verifier ?? (oldVerifier === undefined ? undefined : null)
    const command = { need, changes: asked(changes), verifier: confirms, verifierName }
    return domain.reviseReadinessNeed(plan, command, facts)
  },
  ReadinessNeedMet: put(domain.meetReadinessNeed),
  ReadinessNeedRemoved: put(domain.removeReadinessNeed),
  OpportunityNoted: put(domain.noteOpportunity),
  OpportunityEvaluated: put(domain.evaluateOpportunity),
  OpportunityPursued: put(domain.pursueOpportunity),
  OpportunityPassed: put(domain.passOpportunity),
  CheckInRecorded: (plan, { data: { goals = [], ...said } }, facts) => {
    const values = goals.flatMap(({ goal, value }) => (value === undefined ? [] : [{ goal, value }]))
    return domain.recordCheckIn(plan, { ...said, values }, facts)
  },
  CheckInAcknowledged: put(domain.acknowledgeCheckIn),
  ReviewScheduled: put(domain.scheduleReview),
  ReviewHeld: put(domain.holdReview),
  ReviewCancelled: put(domain.cancelReview),
  CommentAdded: (plan, { data }, facts, around) => domain.addComment(plan, data, { ...facts, ...around }),
  EntryDisputed: (plan, { data }, facts, around) => domain.disputeEntry(plan, data, { ...facts, ...around }),
  EntryCorrected: (plan, { data }, facts, around) => domain.correctEntry(plan, data, { ...facts, ...around }),
  BaselineProposed: put(domain.proposeBaseline),
  BaselineSigned: (plan, { data }, facts, { digestAt }) =>
    domain.signBaseline(plan, data, { ...facts, digest: digestAt(data.version) }),
  BaselineWithdrawn: put(domain.withdrawBaseline),
  GoalSet: put(domain.setGoal),
  GoalRevised: (plan, { data: { goal, changes }, origin }, facts) =>
    domain.reviseGoal(
      origin === 'import' ? withGoalOpen(plan, goal) : plan,
      { goal, changes: asked(changes) },
      facts,
    ),
  GoalMeasured: put(domain.measureGoal),
  GoalAchieved: put(domain.achieveGoal),
  GoalReopened: put(domain.reopenGoal),
  GoalAbandoned: put(domain.abandonGoal),
  GoalReformulated: (plan, { data }, facts, { next }) =>
    next?.type === 'GoalSet' && next.data.goal === data.successor
      ? domain.reformulateGoal(plan, { ...next.data, ...data }, facts)
      : rejected('UNKNOWN_GOAL', ['successor']),
  StepPlanned: put(domain.planStep),
  StepRevised: (plan, { data: { step, changes } }, facts) =>
    domain.reviseStep(plan, { step, changes: asked(changes) }, facts),
  StepStarted: put(domain.startStep),
  ResourceSecured: put(domain.secureResource),
  StepCompleted: put(domain.completeStep),
  StepReopened: put(domain.reopenStep),
  StepDropped: put(domain.dropStep),
  BarrierRaised: put(domain.raiseBarrier),
  BarrierRevised: (plan, { data: { barrier, changes } }, facts) =>
    domain.reviseBarrier(plan, { barrier, changes: asked(changes) }, facts),
  SolutionProposed: put(domain.proposeSolution),
  SolutionTried: put(domain.trySolution),
  BarrierResolved: put(domain.resolveBarrier),
  BarrierAccepted: put(domain.acceptBarrier),
  BarrierFoundUnresolvable: put(domain.findBarrierUnresolvable),
  BarrierReopened: put(domain.reopenBarrier),
}

/** A dated version of a plain document may word a goal anew that has ended and stays so. */
const withGoalOpen = (plan: PlanState, id: string): PlanState => {
  const goal = plan && Object.hasOwn(plan.goals, id) ? plan.goals[id] : undefined
  return plan && goal
    ? ({ ...plan, goals: { ...plan.goals, [id]: { ...goal, status: 'open' } } } as Plan)
    : plan
}
