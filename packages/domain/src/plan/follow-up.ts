import type { Actor, Instant, Uuid } from '../envelope.ts'
import type { CheckedGoal, CheckInContent, ReviewContent } from './follow-up-events.ts'

export interface CheckIn extends CheckInContent {
  readonly id: Uuid
  readonly at: Instant
  readonly by: Actor
  /** The goals open then, with the targets it was made against. */
  readonly goals: readonly CheckedGoal[]
  readonly acknowledged?: { readonly at: Instant; readonly by: Actor; readonly note?: string }
}

export type ReviewStatus = 'scheduled' | 'held' | 'cancelled'

export interface Review extends ReviewContent {
  readonly id: Uuid
  readonly status: ReviewStatus
  readonly statusSince: Instant
  readonly scheduledAt: Instant
  readonly conclusions?: string
  readonly decisions?: readonly string[]
  /** Why it was cancelled. */
  readonly why?: string
}

export interface Comment {
  readonly id: Uuid
  readonly text: string
  readonly element?: Uuid
  readonly event?: Uuid
  readonly at: Instant
  readonly by: Actor
}

/** `event` is the event that the statement is about: it belongs beside it wherever that is shown. */
export interface Dispute {
  readonly event: Uuid
  readonly statement: string
  readonly at: Instant
  readonly by: Actor
}

export interface Correction {
  readonly event: Uuid
  readonly correction: string
  readonly at: Instant
  readonly by: Actor
}
