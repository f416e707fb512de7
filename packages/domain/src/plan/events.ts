import type { Changes } from '../content.ts'
import type { Day, Decimal, Envelope, Uuid } from '../envelope.ts'
import type { AssessmentEventData } from './assessment-events.ts'
import type { BaselineEventData } from './baseline-events.ts'
import type { FollowUpEventData } from './follow-up-events.ts'
import type { OccupationEventData } from './occupation-events.ts'
import type { OpportunityEventData } from './opportunity-events.ts'
import type { PeopleEventData } from './people-events.ts'
import type { ReadinessEventData } from './readiness-events.ts'

// These types ARE the storage format. They are stored for ever: a new field is optional, a changed meaning
// is a new event or a higher schemaVersion with an upcaster (see CONTRIBUTING and packages/domain/golden).
// Absent means the key is left out, never null. Decimals are text.

/** A revised field: the value it replaced beside the new one; either is absent where there was or is none. */
export interface Revised<T> {
  readonly old?: T
  readonly new?: T
}

/** The questions of the strategic worksheet and, at the end, the three themes that run through its answers. */
export const directionElements = [
  'tasks',
  'exampleTitles',
  'servingWhom',
  'withWhom',
  'whyYou',
  'whyThem',
  'whyNow',
  'where',
  'how',
  'stipulations',
  'when',
  'successFactors',
  'signsOfFailure',
  'contribution',
  'meaning',
  'fit',
] as const
export type DirectionElement = (typeof directionElements)[number]

export const goalKinds = ['professional', 'personal'] as const
export type GoalKind = (typeof goalKinds)[number]

export const measureDirections = ['up', 'down'] as const
/** What is counted, from `baseline` to `target`; `direction` says which way is better. */
export interface Measure {
  readonly what: string
  readonly unit?: string
  readonly baseline: Decimal
  readonly target: Decimal
  readonly direction: (typeof measureDirections)[number]
}

/** What of a goal can be revised. `relevance` is the element of the direction that the goal serves. */
export interface GoalContent {
  readonly statement: string
  readonly measure?: Measure
  readonly due?: Day
  readonly kind: GoalKind
  readonly relevance?: DirectionElement
  readonly parent?: Uuid
  /** 1–10. */
  readonly confidence?: number
}

export const stepKinds = [
  'learning',
  'networking',
  'mentoring',
  'experience',
  'application',
  'other',
] as const
export type StepKind = (typeof stepKinds)[number]

export const resourceKinds = ['time', 'money', 'course', 'person', 'other'] as const
export interface Resource {
  readonly resource: Uuid
  readonly kind: (typeof resourceKinds)[number]
  readonly description: string
}

export interface StepContent {
  readonly action: string
  readonly goal?: Uuid
  readonly kind: StepKind
  readonly due?: Day
  readonly durationDays?: number
  /** 1–5. */
  readonly impact?: number
  /** 1–5. */
  readonly urgency?: number
  readonly resources?: readonly Resource[]
  /** Steps that must be completed first. */
  readonly dependsOn?: readonly Uuid[]
}

export const barrierCategories = [
  'skill',
  'education',
  'money',
  'time',
  'confidence',
  'clarity',
  'health',
  'family',
  'market',
  'organisation',
  'other',
] as const
export type BarrierCategory = (typeof barrierCategories)[number]

export interface BarrierContent {
  readonly description: string
  readonly category: BarrierCategory
  /** 1–5. */
  readonly severity: number
  /** Goals and steps it blocks. */
  readonly blocks?: readonly Uuid[]
}

/** The element of the predecessor plan that an element was carried over from. */
export interface Carried {
  readonly carriedFrom?: Uuid
}

/** The version of a template that an element was made from; no later version touches it. */
export interface Templated {
  readonly fromTemplate?: TemplateVersion
}
export interface TemplateVersion {
  readonly template: Uuid
  readonly version: number
}

export interface PlanEventData
  extends PeopleEventData,
    AssessmentEventData,
    OccupationEventData,
    ReadinessEventData,
    OpportunityEventData,
    FollowUpEventData,
    BaselineEventData {
  /** `predecessor` is the plan that this one succeeds. */
  PlanStarted: {
    title: string
    owner: Uuid
    ownerName: string
    unit?: string
    source?: string
    demonstration?: true
    predecessor?: Uuid
  }
  PlanActivated: Record<never, never>
  PlanRenamed: { old: string; new: string }
  /** To another unit of the organisation, into one or out of all. */
  PlanMoved: { old?: string; new?: string }
  VisionStated: { old?: string; new: string; oldHorizonYears?: number; horizonYears: number }
  /** `evidence` refers to what bears the answer out, as it stands from now on; with `new` it says all there is. */
  DirectionStated: {
    variation: Uuid
    element: DirectionElement
    old?: string
    new?: string
    oldEvidence?: readonly string[]
    evidence?: readonly string[]
  }
  DirectionVariationAdded: { variation: Uuid; name: string }
  DirectionVariationChosen: { variation: Uuid; replaced?: Uuid }
  /** A named revision: groups the changes made since the previous one, or under one command or review. */
  PlanRevised: { name: string; summary: string; sinceVersion: number }
  PlanPaused: Record<never, never>
  PlanResumed: Record<never, never>
  PlanCompleted: { unfinishedGoals: number; unfinishedSteps: number }
  PlanClosed: { unfinishedGoals: number; unfinishedSteps: number }
  PlanReopened: { was: 'completed' | 'closed' }
  /** Another plan goes on with what this one left unfinished. */
  PlanSucceeded: { successor: Uuid }
  GoalSet: { goal: Uuid } & GoalContent & Carried & Templated
  GoalRevised: { goal: Uuid; changes: Changes<GoalContent> }
  GoalMeasured: { goal: Uuid; value: Decimal; note?: string }
  GoalAchieved: { goal: Uuid; note?: string }
  GoalReopened: { goal: Uuid }
  GoalAbandoned: { goal: Uuid }
  GoalReformulated: { goal: Uuid; successor: Uuid; barrier?: Uuid }
  StepPlanned: { step: Uuid } & StepContent & Carried & Templated
  StepRevised: { step: Uuid; changes: Changes<StepContent> }
  StepStarted: { step: Uuid }
  ResourceSecured: { step: Uuid; resource: Uuid }
  /** `worth` 1–5: was it worth the effort? */
  StepCompleted: { step: Uuid; worth?: number; reflection?: string }
  StepReopened: { step: Uuid }
  StepDropped: { step: Uuid }
  BarrierRaised: { barrier: Uuid } & BarrierContent & Carried
  BarrierRevised: { barrier: Uuid; changes: Changes<BarrierContent> }
  SolutionProposed: { barrier: Uuid; solution: Uuid; description: string }
  SolutionTried: { barrier: Uuid; solution: Uuid; outcome: 'tried' | 'worked' | 'failed'; note?: string }
  BarrierResolved: { barrier: Uuid; note?: string }
  BarrierAccepted: { barrier: Uuid; note?: string }
  BarrierFoundUnresolvable: { barrier: Uuid; note?: string }
  BarrierReopened: { barrier: Uuid }
}

export type PlanEventType = keyof PlanEventData
/** An event as a decision makes it: what happened, before the shell adds who, when and why. */
export type PlanEventBody = {
  [T in PlanEventType]: { readonly type: T; readonly data: Readonly<PlanEventData[T]> }
}[PlanEventType]
/** An event as it is stored and read back. */
export type PlanEvent = PlanEventBody & Envelope

export const planStream = (plan: Uuid) => `plan-${plan}`
