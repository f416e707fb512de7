/** Lower-case UUID. Ids we make are UUIDv7, so that indexes grow at their right edge. */
export type Uuid = string
/** RFC 3339, UTC, exactly three decimals: `2026-11-20T16:05:00.000Z`. */
export type Instant = string
/** A calendar day without a zone: `2026-11-20`. */
export type Day = string
/** A decimal number as text, because events carry no binary fractions: `-12.5`. */
export type Decimal = string

/** What a member may be granted. */
export const memberRoles = ['owner', 'coach', 'auditor', 'analyst', 'admin'] as const
export type MemberRole = (typeof memberRoles)[number]
/**
 * In which role somebody acts: besides those of members as a `supporter` whom a plan names, or as a `contributor`
 * named by imported records.
 */
export const roles = [...memberRoles, 'contributor', 'supporter'] as const
export type Role = (typeof roles)[number]

/** Who acted, under the name carried at that moment: a later rename never rewrites history. */
export interface Actor {
  readonly id: Uuid
  readonly name: string
  readonly role: Role
  readonly onBehalfOf?: Uuid
}

export const reasonCodes = [
  'new-information',
  'priorities-changed',
  'barrier',
  'assessment',
  'review-decision',
  'opportunity',
  'correction',
  'life-event',
  'other',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** Why a commitment was revised; `cause` links the barrier, check-in, assessment or review behind it. */
export interface Reason {
  readonly code: ReasonCode
  readonly text?: string
  readonly cause?: Uuid
}

export const origins = ['app', 'import', 'api'] as const
export type Origin = (typeof origins)[number]

/** What every stored event carries around its `type` and `data`. Stored for ever: see the golden files. */
export interface Envelope {
  readonly id: Uuid
  readonly organisation: Uuid
  readonly stream: string
  /** Its number in its stream, counted from 1. */
  readonly version: number
  readonly schemaVersion: number
  /** When it happened: may be earlier than `recordedAt`, never in the future. */
  readonly occurredAt: Instant
  /** When it was written; never below the stream's last. */
  readonly recordedAt: Instant
  readonly actor: Actor
  readonly reason?: Reason
  readonly commandId: Uuid
  readonly causedBy?: Uuid
  readonly origin: Origin
  /** Whose words in it are gone. Found on reading, never stored. */
  readonly erased?: readonly Uuid[]
}
