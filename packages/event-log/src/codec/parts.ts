import { EventRefused } from '../errors.ts'
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
