import { randomBytes } from 'node:crypto'
import type { EventLog, EventToAppend, RecordedEvent, SealedPart } from '../event-log.ts'

/** A new UUIDv7. */
export const newId = (): string => {
  const hex = Date.now().toString(16).padStart(12, '0')
  const random = randomBytes(10)
  random[0] = (random[0]! & 0x0f) | 0x70
  random[2] = (random[2]! & 0x3f) | 0x80
  const rest = random.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`
}

/** An event that says `text`. */
export const saying = (text: string, sealed: readonly SealedPart[] = [], type = 'Said'): EventToAppend => ({
  id: newId(),
  type,
  bytes: Buffer.from(JSON.stringify(text)),
  sealed,
})

export const said = (event: EventToAppend): string => JSON.parse(Buffer.from(event.bytes).toString())

export const all = async <T>(events: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = []
  for await (const event of events) collected.push(event)
  return collected
}

export const first = async <T>(count: number, events: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = []
  if (count === 0) return collected
  for await (const event of events) if (collected.push(event) === count) break
  return collected
}

/** The whole log above `after`, page by page. */
export const wholeLog = async (log: EventLog, after = 0n): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = []
  for (let position = after; ; ) {
    const page = await log.readAll({ after: position, limit: 1_000 })
    for (const event of page.events) events.push(event)
    if (page.atHead) return events
    position = page.position
  }
}
