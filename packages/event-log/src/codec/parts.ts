import { EventRefused, Tampered } from '../errors.ts'
import type { BelongsTo, LoggedEvent, Personal } from '../event.ts'

/** What one subject's key seals, at the paths it has in the event. */
export interface Part {
  readonly data?: Readonly<Record<string, unknown>>
  readonly reason?: object
  readonly actor?: { readonly name: string }
}

type Data = Readonly<Record<string, unknown>>

/**
 * Parts an event into what everybody may know and what belongs to somebody. Several things that belong to one
 * subject are one part.
 * @throws EventRefused for a type or field that nobody declared, or a name without its person
 */
export const divide = (event: LoggedEvent, owner: string, personal: Personal) => {
  const declared = Object.hasOwn(personal, event.type) ? personal[event.type]! : undefined
  if (!declared) throw new EventRefused(`nobody declared whose data ${event.type} holds`)
  const clear: Record<string, unknown> = {}
  const parts = new Map<string, Part>()
  const add = (subject: string, part: Part) => {
    const had = parts.get(subject)
    const data = part.data && { data: { ...had?.data, ...part.data } }
    parts.set(subject, { ...had, ...part, ...data })
  }
  for (const [field, value] of Object.entries(event.data)) {
    if (value === undefined) continue
    const belongsTo = Object.hasOwn(declared, field) ? declared[field]! : undefined
    if (!belongsTo) throw new EventRefused(`nobody declared whose data ${event.type}.${field} is`)
    if (belongsTo === 'clear') clear[field] = value
    else add(subjectOf(belongsTo, event, owner), { data: { [field]: value } })
  }
  if (event.reason) add(owner, { reason: event.reason })
  add(event.actor.id, { actor: { name: event.actor.name } })
  return { clear, parts }
}

const subjectOf = (belongsTo: Exclude<BelongsTo, 'clear'>, event: LoggedEvent, owner: string): string => {
  if (belongsTo === 'owner') return owner
  if (belongsTo === 'organisation') return event.organisation
  const subject = (event.data as Data)[belongsTo.names]
  if (typeof subject !== 'string')
    throw new EventRefused(`${event.type} names a person, but ${belongsTo.names} holds no id`)
  return subject
}

/**
 * The union of the clear data and all open parts.
 * @throws Tampered when two of them speak about one path, or a part about something no part may hold
 */
export const unite = (clear: Data, parts: readonly unknown[]) => {
  const data: Record<string, unknown> = { ...clear }
  let reason: unknown
  let name: unknown
  for (const part of parts) {
    const record = isRecord(part)
    for (const key of Object.keys(record)) {
      const value = record[key]
      if (key === 'data') addAll(data, isRecord(value))
      else if (key === 'reason' && reason === undefined) reason = isRecord(value)
      else if (key === 'actor' && name === undefined && Object.keys(isRecord(value)).join() === 'name')
        name = (value as Data).name
      else throw new Tampered(`a sealed part holds a second or unknown ${key}`)
    }
  }
  return { data, reason, name }
}

const addAll = (data: Record<string, unknown>, more: Data) => {
  for (const field of Object.keys(more)) {
    if (Object.hasOwn(data, field)) throw new Tampered(`data.${field} stands in the event twice`)
    data[field] = more[field]
  }
}

const isRecord = (value: unknown): Data => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Tampered('a sealed part is no object')
  return value as Data
}
