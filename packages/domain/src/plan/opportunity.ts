import type { Instant, Uuid } from '../envelope.ts'
import type { Fit, OpportunityContent } from './opportunity-events.ts'

export type OpportunityStatus = 'noted' | 'pursued' | 'passed'

export interface Opportunity extends OpportunityContent {
  readonly id: Uuid
  readonly status: OpportunityStatus
  readonly statusSince: Instant
  readonly notedAt: Instant
  /** The newest; absent until it was evaluated. */
  readonly evaluation?: { readonly fit: Fit; readonly note?: string; readonly at: Instant }
  /** Why it was passed. */
  readonly why?: string
}
