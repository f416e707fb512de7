import type { Instant, Uuid } from '../envelope.ts'
import type { OccupationContent } from './occupation-events.ts'

export type OccupationStatus = 'listed' | 'shortlisted' | 'chosen' | 'dropped'

export interface Occupation extends OccupationContent {
  readonly id: Uuid
  readonly status: OccupationStatus
  readonly statusSince: Instant
  readonly listedAt: Instant
  /** Why it was dropped. */
  readonly why?: string
}
