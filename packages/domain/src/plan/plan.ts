import type { Actor, Decimal, Instant, Uuid } from '../envelope.ts'
import type { BarrierContent, DirectionElement, GoalContent, Resource, StepContent } from './events.ts'

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
  readonly note?: string
}

export interface DirectionVariation {
  readonly id: Uuid
  readonly name: string
  readonly elements: { readonly [E in DirectionElement]?: string }
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
}

export type PlanState = Plan | undefined
