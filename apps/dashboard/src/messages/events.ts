import type { Phrase } from '../features/history/phrase.ts'
import type { EventType, FieldChange } from '../graphql/fragments.ts'

/** What a sentence is made from: the event under the names it carried at its moment. */
export interface Told {
  readonly element: { readonly name: string }
  readonly changes: readonly FieldChange[]
}

const about =
  (verb: string, after = '') =>
  ({ element }: Told): Phrase => [verb, ' ', { name: element.name }, after]
const words = (text: string) => (): Phrase => [text]
const newOf = (told: Told, field: string): string | undefined =>
  told.changes.find(change => change.field === field)?.new ?? undefined

const fieldNames: Readonly<Record<string, string>> = {
  title: 'title',
  statement: 'statement',
  measure: 'measure',
  target: 'target',
  baseline: 'baseline',
  due: 'due date',
  kind: 'kind',
  relevance: 'relevance',
  parent: 'place in the tree',
  confidence: 'confidence',
  action: 'action',
  goal: 'goal',
  durationDays: 'duration',
  impact: 'impact',
  urgency: 'urgency',
  resources: 'resources',
  dependsOn: 'dependencies',
  description: 'description',
  category: 'category',
  severity: 'severity',
  blocks: 'what it blocks',
  value: 'value',
  text: 'text',
  vision: 'vision',
  horizonYears: 'horizon',
  status: 'status',
  coach: 'coach',
  worth: 'worth the effort',
  reflection: 'reflection',
  note: 'note',
  unit: 'unit',
  chosen: 'chosen variation',
  name: 'name',
  summary: 'summary',
  owner: 'owner',
  source: 'source',
  what: 'what is counted',
  direction: 'better way',
  variation: 'direction',
  chosenVariation: 'chosen direction',
  revision: 'revision',
  unfinishedGoals: 'unfinished goals',
  unfinishedSteps: 'unfinished steps',
  successor: 'successor',
  barrier: 'barrier behind it',
  secured: 'secured',
  solution: 'solution',
  outcome: 'outcome',
  tasks: 'What',
  exampleTitles: 'Example titles',
  servingWhom: 'Serving whom',
  withWhom: 'With whom',
  whyYou: 'Why you',
  whyThem: 'Why them',
  whyNow: 'Why now',
  where: 'Where',
  how: 'How',
  stipulations: 'Stipulations',
  when: 'When',
  successFactors: 'Critical success factors',
  signsOfFailure: 'Signs of failure',
  contribution: 'Theme: contribution',
  meaning: 'Theme: meaning',
  predecessor: 'plan it goes on with',
  role: 'role',
  does: 'what they do for the plan',
  member: 'member',
  transferable: 'transferable',
  proficiency: 'proficiency',
  evidence: 'evidence',
  values: 'values',
  issuer: 'issuer',
  obtained: 'obtained on',
  expires: 'expires on',
  years: 'years of experience',
  duties: 'duties',
  education: 'education required',
  earnings: 'earnings',
  outlook: 'outlook',
  pros: 'pros',
  cons: 'cons',
  fit: 'fit',
  why: 'why',
  replaced: 'chosen before',
  level: 'level to reach',
  shownTo: 'shown to',
  verifier: 'verifier',
  met: 'confirmed by',
  until: 'last day to take it',
  at: 'when',
  moved: 'what moved',
  obstacles: 'obstacles',
  goals: 'goals looked at',
  acknowledged: 'acknowledged by',
  occasion: 'occasion',
  everyMonths: 'months until the next',
  conclusions: 'conclusions',
  decisions: 'decisions',
  element: 'what it is about',
  correction: 'what is right',
  version: 'version',
  signers: 'signers',
  signed: 'signed by',
}

const measureNames: Readonly<Record<string, string>> = {
  'measure.unit': 'measure’s unit',
  'measure.what': 'what is counted',
}

/** Measure parts come as `measure.target` and the like. */
export const fieldName = (field: string): string =>
  measureNames[field] ??
  fieldNames[field] ??
  fieldNames[field.split('.').at(-1) ?? ''] ??
  field.replaceAll(/([A-Z])/g, ' $1').toLowerCase()

const list = (items: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(items)

const revised = ({ element, changes }: Told): Phrase => {
  const fields = [...new Set(changes.map(change => fieldName(change.field)))]
  if (fields.length === 0) return ['revised ', { name: element.name }]
  if (fields.length > 3) return [`revised ${fields.length} fields of `, { name: element.name }]
  const [first] = changes
  const verb =
    fields.length > 1 || !first
      ? 'changed'
      : first.old === null
        ? 'set'
        : first.new === null
          ? 'removed'
          : first.field === 'due'
            ? 'moved'
            : 'changed'
  return [`${verb} the ${list(fields)} of `, { name: element.name }]
}

const measured = ({ element, changes }: Told): Phrase => {
  const value =
    changes.find(change => change.field.endsWith('value') || change.field === 'latest') ?? changes[0]
  return value?.new
    ? [
        'measured ',
        { value: value.old ? `${value.old} → ${value.new}` : value.new },
        ' on ',
        { name: element.name },
      ]
    : ['measured ', { name: element.name }]
}

/** What is noted again under its id is described anew. */
const noted =
  (what: string, verb = 'noted') =>
  (told: Told): Phrase =>
    told.changes.some(({ old }) => old != null) ? revised(told) : about(`${verb} ${what}`)(told)

/** The predicate of each event: "Ada Okafor" + "set goal **Present at a conference**". A missing type does not compile. */
export const eventSentences: Readonly<Record<EventType, (told: Told) => Phrase>> = {
  PlanStarted: about('started the plan'),
  PlanActivated: words('made the plan active'),
  PlanRenamed: told => ['renamed the plan to ', { name: newOf(told, 'title') ?? told.element.name }],
  PlanMoved: words('moved the plan to another unit'),
  VisionStated: words('stated the vision'),
  DirectionStated: ({ element, changes }) => [
    `stated “${fieldName(changes[0]?.field ?? 'text')}” of the direction `,
    { name: element.name },
  ],
  DirectionVariationAdded: about('added the direction'),
  DirectionVariationChosen: about('chose the direction'),
  PlanRevised: told => ['named this revision ', { name: newOf(told, 'revision') ?? told.element.name }],
  PlanPaused: words('paused the plan'),
  PlanResumed: words('resumed the plan'),
  PlanCompleted: words('completed the plan'),
  PlanClosed: words('closed the plan'),
  PlanReopened: words('reopened the plan'),
  CoachAssigned: about('chose', ' as coach'),
  CoachReleased: about('released', ' as coach'),
  GoalSet: about('set goal'),
  GoalRevised: revised,
  GoalMeasured: measured,
  GoalAchieved: about('achieved goal'),
  GoalReopened: about('reopened goal'),
  GoalAbandoned: about('abandoned goal'),
  GoalReformulated: told => {
    const successor = newOf(told, 'successor')
    const goal: Phrase = ['reformulated goal ', { name: told.element.name }]
    return successor ? [...goal, ' as ', { name: successor }] : goal
  },
  StepPlanned: about('planned step'),
  StepRevised: revised,
  StepStarted: about('started step'),
  ResourceSecured: told => {
    const resource = newOf(told, 'secured')
    return ['secured ', resource ? { name: resource } : 'a resource', ' for ', { name: told.element.name }]
  },
  StepCompleted: about('completed step'),
  StepReopened: about('reopened step'),
  StepDropped: about('dropped step'),
  BarrierRaised: about('raised barrier'),
  BarrierRevised: revised,
  SolutionProposed: told => {
    const solution = newOf(told, 'solution')
    return ['proposed ', solution ? { name: solution } : 'a solution', ' for ', { name: told.element.name }]
  },
  SolutionTried: told => {
    const solution = newOf(told, 'solution')
    const outcome = newOf(told, 'outcome')
    const verb = outcome === 'worked' ? ', and it worked' : outcome === 'failed' ? ', and it failed' : ''
    return [
      'tried ',
      solution ? { name: solution } : 'a solution',
      ' for ',
      { name: told.element.name },
      verb,
    ]
  },
  BarrierResolved: about('resolved barrier'),
  BarrierAccepted: about('accepted barrier'),
  BarrierFoundUnresolvable: about('found barrier', ' unresolvable'),
  BarrierReopened: about('reopened barrier'),
  PlanSucceeded: words('let another plan go on with this one'),
  SupporterAdded: about('added', ' as a supporter'),
  SupporterChanged: revised,
  SupporterRemoved: about('removed', ' from the supporters'),
  SkillRated: told => {
    const proficiency = newOf(told, 'proficiency')
    const rated: Phrase = ['rated ', { name: told.element.name }]
    return proficiency ? [...rated, ' at ', { value: proficiency }] : rated
  },
  SkillRemoved: about('removed skill'),
  ValuesRanked: words('ranked the values'),
  InterestNoted: noted('interest'),
  InterestRemoved: about('removed interest'),
  StrengthNoted: told => noted(newOf(told, 'kind') ?? 'strength')(told),
  StrengthRemoved: about('removed strength'),
  QualificationRecorded: told => noted('qualification', 'recorded')(told),
  QualificationRemoved: about('removed qualification'),
  OccupationListed: about('put', ' on the long list of occupations'),
  OccupationDescribed: revised,
  OccupationShortlisted: about('put', ' on the short list of occupations'),
  OccupationDropped: about('dropped occupation'),
  OccupationChosen: about('chose occupation'),
  ReadinessNeedIdentified: about('identified readiness need'),
  ReadinessNeedRevised: revised,
  ReadinessNeedMet: about('confirmed that', ' is met'),
  ReadinessNeedRemoved: about('removed readiness need'),
  OpportunityNoted: noted('opportunity'),
  OpportunityEvaluated: about('evaluated opportunity'),
  OpportunityPursued: about('pursued opportunity'),
  OpportunityPassed: about('passed opportunity'),
  CheckInRecorded: words('checked in'),
  CheckInAcknowledged: about('acknowledged the check-in of'),
  ReviewScheduled: told =>
    told.changes.some(({ field, old }) => field === 'due' && old != null)
      ? about('moved review')(told)
      : about('scheduled review')(told),
  ReviewHeld: about('held review'),
  ReviewCancelled: about('cancelled review'),
  CommentAdded: told => {
    const element = newOf(told, 'element')
    return element ? ['commented on ', { name: element }] : ['commented']
  },
  EntryDisputed: words('disputed an entry'),
  EntryCorrected: words('corrected an entry'),
  BaselineProposed: about('proposed baseline', ' for signing'),
  BaselineSigned: about('signed baseline'),
  BaselineWithdrawn: about('withdrew baseline'),
}

/** Fields that the sentence itself already says, per event: not repeated beneath it. */
export const saidBySentence: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  PlanStarted: ['title', 'status'],
  PlanActivated: ['status'],
  PlanPaused: ['status'],
  PlanResumed: ['status'],
  PlanCompleted: ['status'],
  PlanClosed: ['status'],
  PlanReopened: ['status'],
  DirectionVariationAdded: ['variation'],
  DirectionVariationChosen: ['chosenVariation'],
  PlanRevised: ['revision'],
  CoachAssigned: ['coach'],
  CoachReleased: ['coach'],
  GoalSet: ['statement', 'kind'],
  GoalMeasured: ['value'],
  GoalAchieved: ['status'],
  GoalReopened: ['status'],
  GoalAbandoned: ['status'],
  GoalReformulated: ['status', 'successor'],
  StepPlanned: ['action'],
  StepStarted: ['status'],
  ResourceSecured: ['secured'],
  StepCompleted: ['status'],
  StepReopened: ['status'],
  StepDropped: ['status'],
  BarrierRaised: ['description'],
  SolutionProposed: ['solution'],
  SolutionTried: ['solution', 'outcome'],
  BarrierResolved: ['status'],
  BarrierAccepted: ['status'],
  BarrierFoundUnresolvable: ['status'],
  BarrierReopened: ['status'],
  SupporterAdded: ['name'],
  SupporterRemoved: ['name'],
  SkillRated: ['name', 'proficiency'],
  SkillRemoved: ['name'],
  InterestRemoved: ['description'],
  StrengthRemoved: ['description'],
  QualificationRemoved: ['title'],
  ReadinessNeedRemoved: ['description'],
  OccupationListed: ['title', 'status'],
  OccupationShortlisted: ['status'],
  OccupationDropped: ['status'],
  OccupationChosen: ['status'],
  ReadinessNeedIdentified: ['description'],
  OpportunityPursued: ['status'],
  OpportunityPassed: ['status'],
  CheckInRecorded: ['at'],
  CheckInAcknowledged: ['acknowledged'],
  ReviewScheduled: ['status'],
  ReviewHeld: ['status'],
  ReviewCancelled: ['status'],
  CommentAdded: ['element'],
  BaselineProposed: ['name'],
  BaselineSigned: ['status'],
  BaselineWithdrawn: ['status'],
}

/** Filters of the timeline, in the words of the plan. */
export const eventGroups = {
  goals: [
    'GoalSet',
    'GoalRevised',
    'GoalMeasured',
    'GoalAchieved',
    'GoalReopened',
    'GoalAbandoned',
    'GoalReformulated',
  ],
  steps: [
    'StepPlanned',
    'StepRevised',
    'StepStarted',
    'ResourceSecured',
    'StepCompleted',
    'StepReopened',
    'StepDropped',
  ],
  barriers: [
    'BarrierRaised',
    'BarrierRevised',
    'SolutionProposed',
    'SolutionTried',
    'BarrierResolved',
    'BarrierAccepted',
    'BarrierFoundUnresolvable',
    'BarrierReopened',
  ],
  plan: [
    'PlanStarted',
    'PlanActivated',
    'PlanRenamed',
    'PlanMoved',
    'VisionStated',
    'DirectionStated',
    'DirectionVariationAdded',
    'DirectionVariationChosen',
    'PlanRevised',
    'PlanPaused',
    'PlanResumed',
    'PlanCompleted',
    'PlanClosed',
    'PlanReopened',
    'CoachAssigned',
    'CoachReleased',
    'PlanSucceeded',
    'SupporterAdded',
    'SupporterChanged',
    'SupporterRemoved',
    'SkillRated',
    'SkillRemoved',
    'ValuesRanked',
    'InterestNoted',
    'InterestRemoved',
    'StrengthNoted',
    'StrengthRemoved',
    'QualificationRecorded',
    'QualificationRemoved',
    'OccupationListed',
    'OccupationDescribed',
    'OccupationShortlisted',
    'OccupationDropped',
    'OccupationChosen',
    'ReadinessNeedIdentified',
    'ReadinessNeedRevised',
    'ReadinessNeedMet',
    'ReadinessNeedRemoved',
    'OpportunityNoted',
    'OpportunityEvaluated',
    'OpportunityPursued',
    'OpportunityPassed',
    'CheckInRecorded',
    'CheckInAcknowledged',
    'ReviewScheduled',
    'ReviewHeld',
    'ReviewCancelled',
    'CommentAdded',
    'EntryDisputed',
    'EntryCorrected',
    'BaselineProposed',
    'BaselineSigned',
    'BaselineWithdrawn',
  ],
} as const satisfies Record<string, readonly EventType[]>
export type EventGroup = keyof typeof eventGroups
