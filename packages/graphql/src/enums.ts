import type {
  BarrierCategory,
  BarrierStatus,
  DirectionElement,
  ExportFormat,
  GoalKind,
  GoalStatus,
  Measure,
  MemberRole,
  Origin,
  PlanEventType,
  PlanStatus,
  ReasonCode,
  RejectionCode,
  Resource,
  Role,
  SolutionStatus,
  StepKind,
  StepStatus,
} from '@plan-ledger/domain'
import type { ElementKind, Horizon, IndexMarkKind, SmartGap, TimeAxis } from '@plan-ledger/projections'
import type { PlanDirectoryQuery } from './context.ts'
import { enumOf } from './enum-of.ts'

export { upperSnake } from './enum-of.ts'

export const asSpelled = <T extends string>(word: T) => word

export const TimeAxisEnum = enumOf<TimeAxis>('TimeAxis', 'Which clock orders the events of a plan.', {
  recorded: 'By when they were written: what was known then.',
  effective: 'By when they happened: what was true then, as known now.',
})

export const RoleEnum = enumOf<Role>('Role', 'In which role somebody acts or may act.', {
  owner: 'Has plans of their own.',
  coach: 'Advises owners and may change the plans they coach.',
  auditor: 'Reads how plans changed, for others to rely on.',
  analyst: 'Reads figures over many plans.',
  admin: 'Manages the members.',
  contributor: 'Named by imported records; can’t act here.',
  supporter: 'Named in a plan: supports it, confirms a need of it or signs it.',
})

export const MemberRoleEnum = enumOf<MemberRole>('MemberRole', 'What a member may be granted to act as.', {
  owner: 'Has plans of their own.',
  coach: 'Advises owners and may change the plans they coach.',
  auditor: 'Reads how plans changed, for others to rely on.',
  analyst: 'Reads figures over many plans.',
  admin: 'Manages members and templates.',
})

export const ExportFormatEnum = enumOf<ExportFormat>(
  'ExportFormat',
  'In which form records were handed out.',
  {
    json: 'A JSON document.',
    jsonl: 'JSON Lines.',
    csv: 'Comma-separated values.',
    cloudevents: 'CloudEvents 1.0.',
    ocel: 'An object-centric event log, OCEL 2.0.',
    ics: 'A calendar, iCalendar.',
    bundle: 'An evidence bundle.',
  },
)

export const PlanStatusEnum = enumOf<PlanStatus>('PlanStatus', 'Where a plan stands in its life.', {
  drafted: 'Being written; not pursued yet.',
  active: 'Being pursued.',
  paused: 'Set aside for a while.',
  completed: 'Ended with its purpose fulfilled.',
  closed: 'Ended otherwise.',
})

export const GoalStatusEnum = enumOf<GoalStatus>('GoalStatus', 'Where a goal stands.', {
  open: 'Being pursued.',
  achieved: 'Reached, as somebody declared.',
  abandoned: 'Given up.',
  reformulated: 'Replaced by its successor.',
})

export const GoalKindEnum = enumOf<GoalKind>('GoalKind', 'Which part of life a goal belongs to.', {
  professional: 'Working life.',
  personal: 'Life besides work.',
})

export const HorizonEnum = enumOf<Horizon>('Horizon', 'How far away a due date is.', {
  short: 'Less than a year, or past.',
  long: 'One to five years.',
  beyond: 'More than five years.',
})

export const SmartGapEnum = enumOf<SmartGap>('SmartGap', 'What a goal lacks to be a SMART one.', {
  'no-measure': 'Nothing says how to tell that it is reached.',
  'no-due-date': 'Nothing says by when.',
  'no-step': 'Nothing is planned to get there.',
  'no-relevance': 'Nothing ties it to the direction.',
})

export const MeasureDirectionEnum = enumOf<Measure['direction']>('MeasureDirection', 'Which way is better.', {
  up: 'More is better.',
  down: 'Less is better.',
})

export const StepStatusEnum = enumOf<StepStatus>('StepStatus', 'Where a step stands.', {
  planned: 'To be done.',
  started: 'Being done.',
  completed: 'Done.',
  dropped: 'Not to be done any more.',
})

export const StepKindEnum = enumOf<StepKind>('StepKind', 'What sort of action a step is.', {
  learning: 'Acquiring knowledge or skill.',
  networking: 'Getting to know people.',
  mentoring: 'Being advised, or advising.',
  experience: 'Doing the work itself.',
  application: 'Applying for something.',
  other: 'Anything else.',
})

export const ResourceKindEnum = enumOf<Resource['kind']>('ResourceKind', 'What sort of thing a step needs.', {
  time: 'Time.',
  money: 'Money.',
  course: 'A course or other teaching.',
  person: 'Somebody’s help.',
  other: 'Anything else.',
})

export const BarrierStatusEnum = enumOf<BarrierStatus>('BarrierStatus', 'Where a barrier stands.', {
  raised: 'In the way.',
  resolved: 'Overcome.',
  accepted: 'Lived with.',
  unresolvable: 'Can’t be overcome; what it blocks is to be reformulated.',
})

export const BarrierCategoryEnum = enumOf<BarrierCategory>('BarrierCategory', 'What a barrier is made of.', {
  skill: 'A skill that is missing.',
  education: 'A qualification that is missing.',
  money: 'Money.',
  time: 'Time.',
  confidence: 'Confidence.',
  clarity: 'Not knowing what one wants.',
  health: 'Health.',
  family: 'Family.',
  market: 'The labour market.',
  organisation: 'The organisation one works in.',
  other: 'Anything else.',
})

export const SolutionStatusEnum = enumOf<SolutionStatus>('SolutionStatus', 'Where a solution stands.', {
  proposed: 'Thought of.',
  tried: 'Tried; whether it works is open.',
  worked: 'Tried, and it worked.',
  failed: 'Tried, and it did not work.',
})

export const SolutionOutcomeEnum = enumOf<'tried' | 'worked' | 'failed'>(
  'SolutionOutcome',
  'What trying a solution brought.',
  { tried: 'Too early to say.', worked: 'It worked.', failed: 'It did not work.' },
)

export const DirectionElementEnum = enumOf<DirectionElement>(
  'DirectionElement',
  'A question that the direction of a plan answers.',
  {
    tasks: 'Which tasks?',
    exampleTitles: 'Which titles of jobs are examples?',
    servingWhom: 'Serving whom?',
    withWhom: 'With whom?',
    whyYou: 'Why you?',
    whyThem: 'Why them?',
    whyNow: 'Why now?',
    where: 'Where?',
    how: 'How?',
    stipulations: 'Under which conditions of schedule, travel and the like?',
    when: 'When?',
    successFactors: 'What will make it succeed?',
    signsOfFailure: 'How would failure show?',
    contribution: 'A theme: what will it contribute?',
    meaning: 'A theme: what is to be left behind?',
    fit: 'A theme: how does it fit one’s values and priorities in life?',
  },
)

export const ReasonCodeEnum = enumOf<ReasonCode>('ReasonCode', 'Why a commitment was revised.', {
  'new-information': 'Something became known.',
  'priorities-changed': 'Something else became more important.',
  barrier: 'A barrier was in the way.',
  assessment: 'An assessment of oneself said so.',
  'review-decision': 'A review decided it.',
  opportunity: 'An opportunity came up.',
  correction: 'It had been recorded wrongly.',
  'life-event': 'Something happened in life.',
  other: 'Anything else; then a text is required.',
})

export const OriginEnum = enumOf<Origin>('Origin', 'By which way an event came in.', {
  app: 'Through the dashboard.',
  import: 'From records of another system.',
  api: 'Through the API.',
})

export const elementKinds: Readonly<Record<ElementKind, string>> = {
  plan: 'The plan itself.',
  vision: 'The vision.',
  direction: 'The direction or one of its variations.',
  people: 'Who takes part.',
  goal: 'A goal.',
  step: 'A step.',
  barrier: 'A barrier or one of its solutions.',
  supporter: 'A supporter.',
  assessment: 'A skill, the values, an interest, a strength or a qualification.',
  occupation: 'An occupation that is explored.',
  readiness: 'A readiness need.',
  opportunity: 'An opportunity.',
  'check-in': 'A check-in.',
  review: 'A review.',
  baseline: 'A baseline.',
  comment: 'A comment.',
  dispute: 'The owner’s statement against an entry.',
  correction: 'What is right where an entry is wrong.',
}

export const ElementKindEnum = enumOf<ElementKind>(
  'ElementKind',
  'What part of a plan an event is about.',
  elementKinds,
)

export const IndexMarkKindEnum = enumOf<IndexMarkKind>('IndexMarkKind', 'What stands out on the time bar.', {
  revision: 'A named revision.',
  barrier: 'A barrier that was raised.',
  achieved: 'A goal that was achieved.',
  lifecycle: 'The plan was started, paused, resumed, ended or reopened.',
})

export const PlanSortEnum = enumOf<PlanDirectoryQuery['sort']>(
  'PlanSort',
  'In which order plans are listed.',
  {
    changed: 'Changed last, first.',
    title: 'By title.',
    'next-due': 'Due next, first; without a due date, last.',
    attention: 'Most overdue goals and open barriers first.',
  },
)

export const planEventTypes: Readonly<Record<PlanEventType, string>> = {
  PlanStarted: 'A plan was started.',
  PlanActivated: 'It began to be pursued.',
  PlanRenamed: 'It got another title.',
  PlanMoved: 'It was moved to another unit.',
  VisionStated: 'Its vision was stated, or stated anew.',
  DirectionStated: 'An element of its direction was stated, changed or cleared.',
  DirectionVariationAdded: 'A variation of its direction was added.',
  DirectionVariationChosen: 'A variation of its direction was chosen.',
  PlanRevised: 'Changes were grouped into a named revision.',
  PlanPaused: 'It was set aside for a while.',
  PlanResumed: 'It was taken up again.',
  PlanCompleted: 'It was declared complete.',
  PlanClosed: 'It was ended otherwise.',
  PlanReopened: 'It was taken up again after its end.',
  CoachAssigned: 'A coach was assigned.',
  CoachReleased: 'The coach was released.',
  PlanSucceeded: 'Another plan goes on with what it left unfinished.',
  GoalSet: 'A goal was set.',
  GoalRevised: 'A goal was revised.',
  GoalMeasured: 'A goal was measured.',
  GoalAchieved: 'A goal was declared achieved.',
  GoalReopened: 'A goal was taken up again after its end.',
  GoalAbandoned: 'A goal was given up.',
  GoalReformulated: 'A goal was replaced by another.',
  StepPlanned: 'A step was planned.',
  StepRevised: 'A step was revised.',
  StepStarted: 'A step was started.',
  ResourceSecured: 'What a step needs was secured.',
  StepCompleted: 'A step was completed.',
  StepReopened: 'A step was taken up again after its end.',
  StepDropped: 'A step was dropped.',
  BarrierRaised: 'A barrier was raised.',
  BarrierRevised: 'A barrier was described anew.',
  SolutionProposed: 'A solution to a barrier was proposed.',
  SolutionTried: 'A solution to a barrier was tried.',
  BarrierResolved: 'A barrier was overcome.',
  BarrierAccepted: 'A barrier was accepted as it is.',
  BarrierFoundUnresolvable: 'A barrier was found not to be overcome.',
  BarrierReopened: 'A barrier is in the way again.',
  SupporterAdded: 'A supporter was added.',
  SupporterChanged: 'A supporter was described anew.',
  SupporterRemoved: 'A supporter supports the plan no more.',
  SkillRated: 'A skill was rated.',
  SkillRemoved: 'A skill was taken out of the inventory.',
  ValuesRanked: 'The owner’s values were ranked.',
  InterestNoted: 'An interest was noted, or noted anew.',
  InterestRemoved: 'An interest was taken out.',
  StrengthNoted: 'A strength, weakness or aptitude was noted, or noted anew.',
  StrengthRemoved: 'A strength, weakness or aptitude was taken out.',
  QualificationRecorded: 'A qualification was recorded, or recorded anew.',
  QualificationRemoved: 'A qualification was taken out.',
  OccupationListed: 'An occupation was put on the long list.',
  OccupationDescribed: 'An occupation was described anew.',
  OccupationShortlisted: 'An occupation was put on the short list.',
  OccupationDropped: 'An occupation was dropped.',
  OccupationChosen: 'An occupation was chosen.',
  ReadinessNeedIdentified: 'A readiness need was identified.',
  ReadinessNeedRevised: 'A readiness need was revised.',
  ReadinessNeedMet: 'A readiness need was confirmed as met.',
  ReadinessNeedRemoved: 'A readiness need was taken out.',
  OpportunityNoted: 'An opportunity was noted, or noted anew.',
  OpportunityEvaluated: 'An opportunity was evaluated against the direction.',
  OpportunityPursued: 'An opportunity was pursued.',
  OpportunityPassed: 'An opportunity was passed.',
  CheckInRecorded: 'A check-in was recorded.',
  CheckInAcknowledged: 'The coach acknowledged a check-in.',
  ReviewScheduled: 'A review was scheduled, or moved.',
  ReviewHeld: 'A review was held.',
  ReviewCancelled: 'A review was cancelled.',
  CommentAdded: 'A comment was added.',
  EntryDisputed: 'The owner disputed an entry.',
  EntryCorrected: 'An entry was corrected.',
  BaselineProposed: 'A version of the plan was put up for signing.',
  BaselineSigned: 'A baseline was signed.',
  BaselineWithdrawn: 'A baseline was withdrawn.',
}

export const EventTypeEnum = enumOf<PlanEventType>(
  'EventType',
  'What can happen to a plan, spelled as in the log.',
  planEventTypes,
  asSpelled,
)

export const RejectionCodeEnum = enumOf<RejectionCode>(
  'RejectionCode',
  'The rule by which a command was refused.',
  {
    UNKNOWN_PLAN: 'There is no such plan.',
    PLAN_EXISTS: 'There is such a plan already.',
    PLAN_NOT_ACTIVE: 'The plan is not being pursued.',
    PLAN_FINISHED: 'The plan has ended.',
    PLAN_NOT_FINISHED: 'The plan has not ended.',
    UNKNOWN_GOAL: 'The plan has no such goal.',
    UNKNOWN_STEP: 'The plan has no such step.',
    UNKNOWN_BARRIER: 'The plan has no such barrier.',
    UNKNOWN_SOLUTION: 'The barrier has no such solution.',
    UNKNOWN_RESOURCE: 'The step needs no such thing.',
    UNKNOWN_VARIATION: 'The direction has no such variation.',
    UNKNOWN_ELEMENT: 'The plan has no such element.',
    UNKNOWN_SUPPORTER: 'Nobody with this id supports the plan.',
    UNKNOWN_SKILL: 'The plan has no such skill.',
    UNKNOWN_INTEREST: 'The plan has no such interest.',
    UNKNOWN_STRENGTH: 'The plan has no such strength.',
    UNKNOWN_QUALIFICATION: 'The plan has no such qualification.',
    UNKNOWN_OCCUPATION: 'The plan has no such occupation.',
    UNKNOWN_NEED: 'The plan has no such readiness need.',
    UNKNOWN_OPPORTUNITY: 'The plan has no such opportunity.',
    UNKNOWN_CHECK_IN: 'The plan has no such check-in.',
    UNKNOWN_REVIEW: 'The plan has no such review.',
    UNKNOWN_EVENT: 'The plan has no such event.',
    UNKNOWN_BASELINE: 'The plan has no such baseline.',
    UNKNOWN_SIGNER: 'Somebody without a part in the plan can’t be asked to sign.',
    UNKNOWN_MEMBER: 'There is no such member.',
    UNKNOWN_INVITATION: 'Nobody was invited under this id.',
    UNKNOWN_TEMPLATE: 'There is no such template.',
    OCCUPATION_DROPPED: 'The occupation was dropped.',
    NEED_MET: 'The readiness need is met already.',
    REVIEW_NOT_SCHEDULED: 'The review is not to be held any more.',
    BASELINE_NOT_OPEN: 'The baseline is not up for signing any more.',
    PLAN_SUCCEEDED: 'Another plan goes on with it already.',
    NOT_THE_OWNER: 'Only the owner may do this.',
    NOT_THE_COACH: 'Only the coach may do this.',
    NOT_THE_VERIFIER: 'Only the named verifier may confirm the need.',
    NOT_A_SIGNER: 'The acting person is not asked to sign.',
    LAST_ADMIN: 'An organisation keeps at least one admin.',
    OWN_ROLE: 'Nobody grants a role to themselves.',
    ROLES_EXCLUDE: 'Two roles never meet in one person.',
    OTHER_OWNER: 'The two plans have different owners.',
    VERSION_DIFFERS: 'Another version was shown than the one to be signed.',
    DIGEST_DIFFERS: 'The plan at that version is not what others signed.',
    MALFORMED_ADDRESS: 'Not an address for mail.',
    MALFORMED_DIGEST: 'Not a digest.',
    DUPLICATE_ID: 'The id belongs to something else already.',
    GOAL_NOT_OPEN: 'The goal has ended.',
    STEP_NOT_OPEN: 'The step has ended.',
    BARRIER_NOT_OPEN: 'The barrier is not in the way any more.',
    GOAL_CYCLE: 'A goal would be its own ancestor.',
    STEP_CYCLE: 'A step would wait for itself.',
    NO_MEASURE: 'The goal has nothing to measure.',
    MEASURE_WITHOUT_DISTANCE: 'The target of a measure lies not beyond its baseline.',
    REASON_REQUIRED: 'A commitment can’t be revised without a reason.',
    REASON_TEXT_REQUIRED: 'The reason `OTHER` needs a text.',
    TEXT_REQUIRED: 'A text is missing.',
    TEXT_TOO_LONG: 'A text is too long.',
    TEXT_MALFORMED: 'A text holds characters that can’t be kept.',
    TOO_MANY: 'There would be too many of these.',
    OUT_OF_RANGE: 'A number lies outside of its range.',
    MALFORMED_DAY: 'Not a day of the calendar.',
    MALFORMED_DECIMAL: 'Not a decimal number.',
    MALFORMED_ID: 'Not an id.',
    IN_THE_FUTURE: 'Nothing can have happened in the future.',
    BEFORE_THE_PLAN: 'Nothing can have happened before the plan started.',
    MALFORMED_INSTANT: 'Not an instant in UTC.',
    UNKNOWN_STATUS: 'A status that is not known; only of imported records.',
    ORGANISATION_EXISTS: 'There is such an organisation already.',
    UNKNOWN_ORGANISATION: 'There is no such organisation.',
    UNKNOWN_ERASURE: 'No erasure has this id.',
    ERASURE_WAITING: 'The erasure of this person was asked for already.',
    ERASURE_NOT_WAITING: 'The erasure was carried out or cancelled.',
    ERASURE_NOT_DUE: 'The erasure still waits.',
    OWN_ERASURE: 'An admin asks for their own erasure: another admin has to.',
    SUBJECT_ERASED: 'It is about somebody whose data were erased.',
    MALFORMED_DOCUMENT: 'A document that can’t be read; only of imported records.',
  },
  asSpelled,
)
