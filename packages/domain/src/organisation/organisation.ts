import type { Role, Uuid } from '../envelope.ts'

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

/** An organisation as folded from its events; before the first event there is none. */
export interface Organisation {
  readonly id: Uuid
  /** Number of events folded in. */
  readonly version: number
  readonly name: string
  readonly demonstration: boolean
  readonly members: Readonly<Record<Uuid, Member>>
  readonly people: Readonly<Record<Uuid, Person>>
}

export type OrganisationState = Organisation | undefined
