import type { Changes } from '../content.ts'
import type { Uuid } from '../envelope.ts'

export interface OccupationContent {
  readonly title: string
  readonly duties?: string
  /** What has to be learnt for it. */
  readonly education?: string
  readonly earnings?: string
  readonly outlook?: string
  readonly pros?: string
  readonly cons?: string
  /** How it fits the owner. */
  readonly fit?: string
}

// Stored for ever, as events.ts.
export interface OccupationEventData {
  /** Put on the long list. */
  OccupationListed: { occupation: Uuid } & OccupationContent
  OccupationDescribed: { occupation: Uuid; changes: Changes<OccupationContent> }
  OccupationShortlisted: { occupation: Uuid }
  OccupationDropped: { occupation: Uuid; why: string }
  /** One is chosen at a time: the one it replaced is back on the short list. */
  OccupationChosen: { occupation: Uuid; replaced?: Uuid }
}
