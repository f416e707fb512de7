import type {
  BarrierCategory,
  BarrierStatus,
  DirectionElement,
  GoalKind,
  GoalStatus,
  Measure,
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
import { builder } from './builder.ts'
import type { PlanDirectoryQuery } from './context.ts'

/** `servingWhom` and `new-information` become SERVING_WHOM and NEW_INFORMATION. */
export const upperSnake = (word: string) =>
  word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase()

/** A description for every value of the domain's list: leaving one out does not compile. */
const enumOf = <T extends string>(
  name: string,
  description: string,
  values: Readonly<Record<T, string>>,
  spell: (word: T) => string = upperSnake,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      (Object.entries(values) as [T, string][]).map(([value, text]) => [
        spell(value),
        { value, description: text },
      ]),
    ),
  })

const asSpelled = <T extends string>(word: T) => word

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
})

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
    servingWhom: 'Serving whom?',
    withWhom: 'With whom?',
    whyYou: 'Why you?',
    whyThem: 'Why them?',
    whyNow: 'Why now?',
    where: 'Where?',
    how: 'How?',
    when: 'When?',
    successFactors: 'What will make it succeed?',
    signsOfFailure: 'How would failure show?',
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

export const ElementKindEnum = enumOf<ElementKind>('ElementKind', 'What part of a plan an event is about.', {
  plan: 'The plan itself.',
  vision: 'The vision.',
  direction: 'The direction or one of its variations.',
  people: 'Who takes part.',
  goal: 'A goal.',
  step: 'A step.',
  barrier: 'A barrier or one of its solutions.',
})

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

export const EventTypeEnum = enumOf<PlanEventType>(
  'EventType',
  'What can happen to a plan, spelled as in the log.',
  {
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
  },
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
    DUPLICATE_ID: 'The id belongs to something else already.',
    GOAL_NOT_OPEN: 'The goal has ended.',
    GOAL_NOT_ENDED: 'The goal is open.',
    STEP_NOT_OPEN: 'The step has ended.',
    STEP_NOT_ENDED: 'The step is open.',
    BARRIER_NOT_OPEN: 'The barrier is not in the way any more.',
    BARRIER_NOT_ENDED: 'The barrier is in the way still.',
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
    MALFORMED_DOCUMENT: 'A document that can’t be read; only of imported records.',
  },
  asSpelled,
)
