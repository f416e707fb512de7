import type { Envelope, Role, Uuid } from '../envelope.ts'

// Stored for ever, as plan/events.ts.
export interface OrganisationEventData {
  OrganisationFounded: { name: string; demonstration?: true }
  MemberJoined: { member: Uuid; name: string; roles: readonly Role[] }
  /** Somebody named by imported records who is not a member: gives them a subject id of their own. */
  PersonIntroduced: { person: Uuid; name: string; source: string }
}

export type OrganisationEventType = keyof OrganisationEventData
export type OrganisationEventBody = {
  [T in OrganisationEventType]: { readonly type: T; readonly data: Readonly<OrganisationEventData[T]> }
}[OrganisationEventType]
export type OrganisationEvent = OrganisationEventBody & Envelope

export const organisationStream = (organisation: Uuid) => `organisation-${organisation}`
