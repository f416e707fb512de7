import { isUtf8 } from 'node:buffer'
import { EventRefused } from './errors.ts'
import type { Append, EventToAppend, Filter } from './event-log.ts'

/** What one append may hold at most: it must fit one batch of the writer. */
export const appendLimits = {
  events: 1_000,
  bytes: 4_194_304,
  /** An entry of the transparency log is at most 65,535 bytes long. */
  eventBytes: 65_535,
  partBytes: 131_072,
  partsPerEvent: 100,
  name: 200,
} as const

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const name = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
const greatestVersion = 2_147_483_647

/**
 * Refuses what a store would choke on, before it can spoil a batch for its neighbours.
 * @returns bytes the append takes
 * @throws EventRefused
 */
export const checkAppend = ({ stream, expectedVersion, events }: Append): number => {
  checkName('stream', stream)
  if (
    !Number.isInteger(expectedVersion) ||
    expectedVersion < 0 ||
    expectedVersion > greatestVersion - events.length
  )
    refuse(`expected version ${expectedVersion} is no version`)
  if (events.length > appendLimits.events)
    refuse(`${events.length} events in one append, at most ${appendLimits.events}`)
  const bytes = events.reduce((sum, event) => sum + checkEvent(event), 0)
  if (bytes > appendLimits.bytes) refuse(`${bytes} bytes in one append, at most ${appendLimits.bytes}`)
  if (new Set(events.map(event => event.id)).size < events.length)
    refuse('the same event id twice in one append')
  return bytes
}

/** Over several streams: each append alone, the whole within one batch, no stream twice. */
export const checkAppends = (appends: readonly Append[]): number => {
  const bytes = appends.reduce((sum, append) => sum + checkAppend(append), 0)
  if (appends.some(append => append.events.length === 0)) refuse('an append of nothing among several')
  if (new Set(appends.map(append => append.stream)).size < appends.length) refuse('the same stream twice')
  const ids = appends.flatMap(append => append.events.map(event => event.id))
  if (new Set(ids).size < ids.length) refuse('the same event id twice')
  if (ids.length > appendLimits.events) refuse(`${ids.length} events at once, at most ${appendLimits.events}`)
  if (bytes > appendLimits.bytes) refuse(`${bytes} bytes at once, at most ${appendLimits.bytes}`)
  return bytes
}

/** Types and prefixes are compared as text with names, so they have to look like them. */
export const checkFilter = (filter: Filter | undefined) => {
  for (const each of [...(filter?.types ?? []), ...(filter?.streamPrefixes ?? [])]) checkName('filter', each)
}

const checkEvent = (event: EventToAppend): number => {
  if (!uuid.test(event.id)) refuse(`event id ${JSON.stringify(event.id)} is not a lower-case UUID`)
  checkName('type', event.type)
  const { bytes, sealed } = event
  if (bytes.length === 0 || bytes.length > appendLimits.eventBytes)
    refuse(`event ${event.id} has ${bytes.length} bytes, 1 to ${appendLimits.eventBytes} are allowed`)
  // Stored as text by some stores on the way: canonical JSON is always both.
  if (!isUtf8(bytes) || bytes.includes(0)) refuse(`event ${event.id} is not text in UTF-8`)
  if (sealed.length > appendLimits.partsPerEvent)
    refuse(`event ${event.id} has ${sealed.length} sealed parts`)
  if (new Set(sealed.map(part => part.subject)).size < sealed.length)
    refuse(`event ${event.id} has two sealed parts of one subject`)
  return sealed.reduce((sum, part) => {
    checkName('subject', part.subject)
    if (part.bytes.length === 0 || part.bytes.length > appendLimits.partBytes)
      refuse(`a sealed part of event ${event.id} has ${part.bytes.length} bytes`)
    return sum + part.bytes.length
  }, bytes.length)
}

const checkName = (what: string, text: string) => {
  if (typeof text !== 'string' || text.length > appendLimits.name || !name.test(text))
    refuse(`${what} ${JSON.stringify(text)} is no name`)
}

const refuse = (why: string): never => {
  throw new EventRefused(why)
}
