import type { OrganisationEvent, PlanEvent } from '@plan-ledger/domain'
import { drawn, nameOf, wordFor } from './invented.ts'

export type Lived = PlanEvent | OrganisationEvent

/** Where and when the demonstration's lives are lived once more. */
export interface Place {
  /** Distinct for every place: goes into its ids. */
  readonly number: number
  readonly organisation: string
  /** Distinct in all organisations: places of one team have the same people. */
  readonly team: number
  /** Whole minutes that everything happens later. */
  readonly shift: number
  readonly unit: (unit: string) => string
  /** Of its organisation. */
  readonly first: boolean
  /** The same people live a second time. */
  readonly again: boolean
}

export interface Lives {
  /** In the order in which they were recorded. */
  readonly events: readonly Lived[]
  /** One of the events as it happens in another place. */
  at(place: Place, event: Lived): Lived
  /** Of the demonstration. */
  readonly members: readonly string[]
  /** Id and name of somebody of the demonstration in a team. */
  person(team: number, member: string): { readonly id: string; readonly name: string }
}

type Meaning =
  | { readonly kind: 'id'; readonly number: number; readonly since: number; readonly prefix: string }
  | { readonly kind: 'member' | 'memberName'; readonly member: string }
  | { readonly kind: 'organisation'; readonly prefix: string }
  | { readonly kind: 'instant' | 'day'; readonly at: number }
  | { readonly kind: 'unit' | 'title' | 'sentence' | 'same' }

const minute = 60_000
const day = 24 * 60 * minute
const uuid = /^(plan-|organisation-|)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/
const instant = /^\d{4}-\d\d-\d\dT/
const calendarDay = /^\d{4}-\d\d-\d\d$/

/**
 * The events of a demonstration organisation, to be lived again elsewhere by others: same commands, other ids,
 * people, units and days, titles and texts with words of their own. What refers to each other still does; only
 * digests of signed baselines stay those of the lives they were taken from.
 */
export const livesOf = (events: readonly Lived[]): Lives => {
  const ordered = [...events].sort(
    (a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || a.version - b.version,
  )
  const meanings = meaningsOf(ordered)
  const members = [...meanings.values()].flatMap(meaning =>
    meaning.kind === 'member' ? [meaning.member] : [],
  )
  const began = Date.parse(ordered[0]!.recordedAt)

  const person = (team: number, member: string) => {
    const number = members.indexOf(member)
    return { id: idOf(began, number, 0x1_0000_0000 + team), name: nameOf(team * members.length + number) }
  }
  const people = new Map<number, ReadonlyMap<string, { readonly id: string; readonly name: string }>>()
  const team = (number: number) => {
    const known = people.get(number) ?? new Map(members.map(member => [member, person(number, member)]))
    people.set(number, known)
    return known
  }

  const at = (place: Place, event: Lived): Lived => {
    const shift = place.shift * minute
    const shiftDays = Math.round(shift / day) * day
    const there = team(place.team)
    const text = (said: string): string => {
      const meaning = meanings.get(said)
      switch (meaning?.kind) {
        case 'id':
          return `${meaning.prefix}${idOf(meaning.since + shift, meaning.number, place.number)}`
        case 'organisation':
          return `${meaning.prefix}${place.organisation}`
        case 'member':
          return there.get(meaning.member)!.id
        case 'memberName':
          return there.get(meaning.member)!.name
        case 'instant':
          return new Date(meaning.at + shift).toISOString()
        case 'day':
          return new Date(meaning.at + shiftDays).toISOString().slice(0, 10)
        case 'unit':
          return place.unit(said)
        case 'title':
          return `${said}: project ${wordFor(`${place.number} ${said}`)}`
        case 'sentence':
          return drawn(`${place.number} ${said}`) % 3 === 0
            ? `${said} (${wordFor(`${said} ${place.number}`)})`
            : said
        default:
          return said
      }
    }
    const copy = copied(event, text)
    const chance = drawn(copy.commandId)
    const onBehalf =
      copy.actor.role === 'coach' && chance % 10 === 0 && ownerOf(event) && text(ownerOf(event)!)
    return {
      ...copy,
      actor: { ...copy.actor, ...(onBehalf && { onBehalfOf: onBehalf }) },
      origin: origins[drawn(copy.stream) % origins.length]!,
    }
  }

  const owners = new Map(
    ordered.flatMap(event => (event.type === 'PlanStarted' ? [[event.stream, event.data.owner]] : [])),
  )
  const ownerOf = ({ stream }: Lived) => owners.get(stream)
  return { events: ordered, at, members, person }
}

const origins = [...Array<'app'>(14).fill('app'), ...Array<'api'>(5).fill('api'), 'import'] as const

/** A UUIDv7 of its own for every number in every scope. */
export const idOf = (at: number, number: number, scope: number): string => {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const time = hex(at, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(number % 4_096, 3)}-8${hex(Math.floor(number / 4_096), 3)}-${hex(scope, 12)}`
}

const copied = <T>(value: T, text: (said: string) => string): T => {
  if (typeof value === 'string') return text(value) as T
  if (Array.isArray(value)) return value.map(each => copied(each, text)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) copy[key] = copied(member, text)
  return copy as T
}

/** What each text in the events stands for. */
const meaningsOf = (events: readonly Lived[]): ReadonlyMap<string, Meaning> => {
  const meanings = new Map<string, Meaning>()
  for (const { type, data, organisation } of events) {
    meanings.set(organisation, { kind: 'organisation', prefix: '' })
    meanings.set(`organisation-${organisation}`, { kind: 'organisation', prefix: 'organisation-' })
    if (type === 'OrganisationFounded') meanings.set(data.name, { kind: 'same' })
    if (type === 'MemberJoined' || type === 'MemberInvited') {
      meanings.set(data.member, { kind: 'member', member: data.member })
      meanings.set(data.name, { kind: 'memberName', member: data.member })
    }
    if (type === 'PlanStarted') {
      if (data.unit !== undefined) meanings.set(data.unit, { kind: 'unit' })
      meanings.set(data.title, { kind: 'title' })
    }
    if (type === 'PlanMoved' && data.new !== undefined) meanings.set(data.new, { kind: 'unit' })
    if (type === 'PlanRenamed') meanings.set(data.new, { kind: 'title' })
  }
  let ids = 0
  const learn = (value: unknown, since: number) => {
    if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) learn(each, since)
    if (typeof value !== 'string' || meanings.has(value)) return
    const [, prefix, id] = uuid.exec(value) ?? []
    if (prefix !== undefined && id !== undefined) {
      const known = meanings.get(id)
      const own = known?.kind === 'id' ? known : { kind: 'id' as const, number: ids++, since, prefix: '' }
      meanings.set(id, own)
      meanings.set(value, { ...own, prefix })
    } else if (instant.test(value)) meanings.set(value, { kind: 'instant', at: Date.parse(value) })
    else if (calendarDay.test(value)) meanings.set(value, { kind: 'day', at: Date.parse(value) })
    else meanings.set(value, { kind: value.includes(' ') ? 'sentence' : 'same' })
  }
  for (const event of events) learn(event, Date.parse(event.recordedAt))
  return meanings
}
