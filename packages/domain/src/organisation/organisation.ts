import type { Actor, Instant, MemberRole, Uuid } from '../envelope.ts'
import type { ErasureBasis, ExportFormat, TemplateContent } from './events.ts'

export interface Member {
  readonly id: Uuid
  readonly name: string
  readonly roles: readonly MemberRole[]
  /** That plans may name them otherwise, as they did then. */
  readonly renamed?: true
}

/** Somebody named by imported records who is not a member. */
export interface Person {
  readonly id: Uuid
  readonly name: string
  readonly source: string
}

/** Somebody asked to join who has not joined yet. */
export interface Invitation extends Member {
  readonly address: string
}

/** All versions of a template: the first is at 0. Plans keep what they got from the version they were made from. */
export interface Template {
  readonly id: Uuid
  readonly versions: readonly TemplateContent[]
}

/** That a plan got a version of a template. */
export interface Assignment {
  readonly template: Uuid
  readonly version: number
}

/** That somebody looked at a plan, or took a copy of it or of the organisation's entries with them. */
export interface Access {
  /** The event that tells of it. */
  readonly event: Uuid
  readonly kind: 'viewed' | 'exported'
  readonly by: Actor
  readonly at: Instant
  /** Of a view of the plan as it once stood. */
  readonly version?: number
  /** Of an export. */
  readonly format?: ExportFormat
  readonly filter?: string
  readonly entries?: number
  readonly digest?: string
}

/** The erasure of somebody's data: from the wish to the last word gone. */
export interface Erasure {
  readonly id: Uuid
  readonly subject: Uuid
  readonly basis: ErasureBasis
  /** `erased`: the data count as gone, and are being taken away everywhere. */
  readonly status: 'waiting' | 'cancelled' | 'erased' | 'completed'
  /** The event that asked for it. */
  readonly event: Uuid
  readonly requestedBy: Actor
  readonly requestedAt: Instant
  /** Until then it can be cancelled. */
  readonly due: Instant
  readonly cancelledBy?: Actor
  readonly cancelledAt?: Instant
  readonly erasedAt?: Instant
  readonly completedAt?: Instant
  /** Plans of theirs. */
  readonly plans?: number
  /** Entries in which words of theirs stood. */
  readonly entries?: number
}

/** An organisation as folded from its events; before the first event there is none. */
export interface Organisation {
  readonly id: Uuid
  /** Number of events folded in. */
  readonly version: number
  readonly name: string
  readonly demonstration: boolean
  readonly members: Readonly<Record<Uuid, Member>>
  readonly people: Readonly<Record<Uuid, Person>>
  readonly invitations: Readonly<Record<Uuid, Invitation>>
  readonly templates: Readonly<Record<Uuid, Template>>
  /** By plan. */
  readonly assignments: Readonly<Record<Uuid, readonly Assignment[]>>
  /** By plan, in the order they were recorded. */
  readonly accesses: Readonly<Record<Uuid, readonly Access[]>>
  /** Exports of more than one plan, in the order they were made. */
  readonly exports: readonly Access[]
  /** In the order in which they were asked for. */
  readonly erasures: Readonly<Record<Uuid, Erasure>>
}

export type OrganisationState = Organisation | undefined
