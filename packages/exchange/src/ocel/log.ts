import type { Instant } from '@plan-ledger/domain'

// Object-centric event logs as OCEL 2.0 has them: ocel-standard.org, arXiv 2403.01975. Its JSON schema takes values
// as text only; what they are is declared with their type.

export type AttributeType = 'string' | 'time' | 'integer' | 'float' | 'boolean'

export interface DeclaredAttribute {
  readonly name: string
  readonly type: AttributeType
}

export interface DeclaredType {
  readonly name: string
  readonly attributes: readonly DeclaredAttribute[]
}

export interface Relationship {
  readonly objectId: string
  readonly qualifier: string
}

export interface LoggedEvent {
  readonly id: string
  readonly type: string
  readonly time: Instant
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  readonly relationships: readonly Relationship[]
}

/** Each value of an attribute holds from its time to that of the next; an empty one says that there is none. */
export interface LoggedObject {
  readonly id: string
  readonly type: string
  readonly attributes: readonly { readonly name: string; readonly time: Instant; readonly value: string }[]
  readonly relationships: readonly Relationship[]
}

/** An object as it is referred to. */
export interface ObjectRef {
  readonly type: string
  readonly id: string
}

/** What events of a stream come to: events, the objects that live in it, and those it only names. */
export interface ObjectLog {
  readonly events: readonly LoggedEvent[]
  readonly objects: readonly LoggedObject[]
  /** Told elsewhere, if at all: other plans, and what was carried over from them. */
  readonly named: readonly ObjectRef[]
  readonly people: readonly SeenPerson[]
}

/** Somebody named at a time. People belong to no plan, so they are told once for all of them. */
export interface SeenPerson {
  readonly id: string
  readonly at: Instant
  readonly attributes: Readonly<Record<string, string>>
}

/** Ids are unique among objects of a type only; in the log they are among all. */
export const objectId = ({ type, id }: ObjectRef): string => `${type}:${id}`
export const personRef = (id: string): ObjectRef => ({ type: 'person', id })
export const planRef = (id: string): ObjectRef => ({ type: 'plan', id })
