import type { Instant, Uuid } from '../envelope.ts'
import type { NeedContent } from './readiness-events.ts'

export interface ReadinessNeed extends NeedContent {
  readonly id: Uuid
  readonly identifiedAt: Instant
  /** Who is to confirm that it is met; anybody may where nobody is named. */
  readonly verifier?: { readonly id: Uuid; readonly name: string }
  /** Absent while the need stands. */
  readonly met?: {
    readonly at: Instant
    readonly by: { readonly id: Uuid; readonly name: string }
    readonly note?: string
  }
  /** There once removed: nothing is taken out of a plan. */
  readonly removedAt?: Instant
}
