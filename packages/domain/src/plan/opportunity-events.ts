import type { Day, Uuid } from '../envelope.ts'
import type { DirectionElement } from './events.ts'

export const opportunityKinds = ['opening', 'promotion', 'project', 'event', 'other'] as const
export type OpportunityKind = (typeof opportunityKinds)[number]

export interface OpportunityContent {
  readonly kind: OpportunityKind
  readonly title: string
  readonly description?: string
  /** The last day to take it. */
  readonly until?: Day
}

/** How well it fits each element of the direction that was looked at, 1–5. */
export type Fit = { readonly [E in DirectionElement]?: number }

// Stored for ever, as events.ts. What is noted again under its id is revised: `old` is then what it replaced.
export interface OpportunityEventData {
  OpportunityNoted: { opportunity: Uuid; old?: OpportunityContent } & OpportunityContent
  OpportunityEvaluated: { opportunity: Uuid; fit: Fit; note?: string; oldFit?: Fit }
  OpportunityPursued: { opportunity: Uuid }
  OpportunityPassed: { opportunity: Uuid; why: string }
}
