import type { Actor, Instant, MemberRole, Uuid } from '../envelope.ts'
import type { ExportFormat, TemplateContent } from './events.ts'

export interface Member {
  readonly id: Uuid
  readonly name: string
  readonly roles: readonly MemberRole[]
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
}

export type OrganisationState = Organisation | undefined
