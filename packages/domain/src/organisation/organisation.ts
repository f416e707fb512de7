import type { Role, Uuid } from '../envelope.ts'
import type { TemplateContent } from './events.ts'

export interface Member {
  readonly id: Uuid
  readonly name: string
  readonly roles: readonly Role[]
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
}

export type OrganisationState = Organisation | undefined
