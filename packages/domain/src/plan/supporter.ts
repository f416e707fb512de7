import type { Instant, Uuid } from '../envelope.ts'
import type { SupporterContent } from './people-events.ts'

export interface Supporter extends SupporterContent {
  readonly id: Uuid
  readonly name: string
  readonly addedAt: Instant
  /** There once removed: nothing is taken out of a plan. */
  readonly removedAt?: Instant
}
