import type { Changes } from '../content.ts'
import type { Uuid } from '../envelope.ts'
import type { Revised } from './events.ts'

export const supporterRoles = ['sponsor', 'mentor', 'accountability-buddy', 'other'] as const
export type SupporterRole = (typeof supporterRoles)[number]

/** What the owner says of a supporter; the name is the supporter's own and stands apart. */
export interface SupporterContent {
  readonly role: SupporterRole
  /** What they do for the plan. */
  readonly does?: string
  /** The member of the organisation they are, if they are one. */
  readonly member?: Uuid
}

// Stored for ever, as events.ts. The id of a supporter is the subject whose key seals the name.
export interface PeopleEventData {
  CoachAssigned: { coach: Uuid; coachName: string }
  CoachReleased: { coach: Uuid; coachName: string }
  SupporterAdded: { supporter: Uuid; name: string } & SupporterContent
  SupporterChanged: { supporter: Uuid; name?: Revised<string>; changes?: Changes<SupporterContent> }
  SupporterRemoved: { supporter: Uuid }
}
