import type { Actor, Decimal, Instant, Uuid } from '../envelope.ts'
import type { Interest, Qualification, Skill, Strength } from './assessment.ts'
import type { Baseline } from './baseline.ts'
import type {
  BarrierContent,
  DirectionElement,
  GoalContent,
  Resource,
  StepContent,
  TemplateVersion,
} from './events.ts'
import type { CheckIn, Comment, Correction, Dispute, Review } from './follow-up.ts'
import type { Occupation } from './occupation.ts'
import type { Opportunity } from './opportunity.ts'
import type { ReadinessNeed } from './readiness.ts'
import type { Supporter } from './supporter.ts'

export type GoalStatus = 'open' | 'achieved' | 'abandoned' | 'reformulated'
export type StepStatus = 'planned' | 'started' | 'completed' | 'dropped'
export type BarrierStatus = 'raised' | 'resolved' | 'accepted' | 'unresolvable'
export type SolutionStatus = 'proposed' | 'tried' | 'worked' | 'failed'
export type PlanStatus = 'drafted' | 'active' | 'paused' | 'completed' | 'closed'

export interface Measurement {
  readonly value: Decimal
  readonly at: Instant
  readonly note?: string
}

export interface Goal extends GoalContent {
  readonly id: Uuid
  readonly status: GoalStatus
  /** When it got its present status. */
  readonly statusSince: Instant
  readonly setAt: Instant
  readonly measurements: readonly Measurement[]
  /** The goal it was reformulated into, and the one it came from. */
  readonly successor?: Uuid
  readonly predecessor?: Uuid
  /** The goal of the predecessor plan that it goes on with. */
  readonly carriedFrom?: Uuid
  /** The version of a template that it was made from. */
  readonly fromTemplate?: TemplateVersion
  /** Whether it was set from an imported document. */
  readonly imported?: true
  /** Said when it was achieved. */
  readonly note?: string
}

export interface StepResource extends Resource {
  readonly secured: boolean
}

export interface Step extends Omit<StepContent, 'resources'> {
  readonly id: Uuid
  readonly status: StepStatus
  readonly statusSince: Instant
  readonly plannedAt: Instant
  readonly resources: readonly StepResource[]
  readonly carriedFrom?: Uuid
  readonly fromTemplate?: TemplateVersion
  readonly worth?: number
  readonly reflection?: string
}

export interface Solution {
  readonly id: Uuid
  readonly description: string
  readonly status: SolutionStatus
  readonly note?: string
}

export interface Barrier extends BarrierContent {
  readonly id: Uuid
  readonly status: BarrierStatus
  readonly statusSince: Instant
  readonly raisedAt: Instant
  readonly solutions: readonly Solution[]
  readonly carriedFrom?: Uuid
  readonly note?: string
}

export interface DirectionVariation {
  readonly id: Uuid
  readonly name: string
  readonly elements: { readonly [E in DirectionElement]?: string }
  /** References to what bears the answers out. */
  readonly evidence?: { readonly [E in DirectionElement]?: readonly string[] }
}

export interface NamedRevision {
  readonly name: string
  readonly summary: string
  readonly version: number
  readonly sinceVersion: number
  readonly at: Instant
  readonly by: Actor
}

/** A plan as folded from its events; before the first event there is none (`undefined`). */
export interface Plan {
  readonly id: Uuid
  readonly organisation: Uuid
  /** Number of events folded in. */
  readonly version: number
  readonly title: string
  readonly owner: Uuid
  readonly ownerName: string
  readonly unit?: string
  readonly source?: string
  readonly demonstration: boolean
  readonly status: PlanStatus
  readonly startedAt: Instant
  /** When the newest imported version of its document was written; absent if nothing was imported. */
  readonly importedUntil?: Instant
  readonly vision?: { readonly text: string; readonly horizonYears: number }
  readonly coach?: { readonly id: Uuid; readonly name: string }
  readonly variations: readonly DirectionVariation[]
  readonly chosenVariation?: Uuid
  /** By id, in the order they were set. */
  readonly goals: Readonly<Record<Uuid, Goal>>
  readonly steps: Readonly<Record<Uuid, Step>>
  readonly barriers: Readonly<Record<Uuid, Barrier>>
  readonly revisions: readonly NamedRevision[]
  /** The plan it goes on with, and the one that goes on with it. */
  readonly predecessor?: Uuid
  readonly successor?: Uuid
  readonly supporters: Readonly<Record<Uuid, Supporter>>
  readonly skills: Readonly<Record<Uuid, Skill>>
  /** What matters to the owner, the most important first. */
  readonly values: readonly string[]
  readonly interests: Readonly<Record<Uuid, Interest>>
  readonly strengths: Readonly<Record<Uuid, Strength>>
  readonly qualifications: Readonly<Record<Uuid, Qualification>>
  readonly occupations: Readonly<Record<Uuid, Occupation>>
  readonly needs: Readonly<Record<Uuid, ReadinessNeed>>
  readonly opportunities: Readonly<Record<Uuid, Opportunity>>
  readonly checkIns: Readonly<Record<Uuid, CheckIn>>
  readonly reviews: Readonly<Record<Uuid, Review>>
  readonly comments: Readonly<Record<Uuid, Comment>>
  readonly disputes: readonly Dispute[]
  readonly corrections: readonly Correction[]
  readonly baselines: Readonly<Record<Uuid, Baseline>>
}

export type PlanState = Plan | undefined
