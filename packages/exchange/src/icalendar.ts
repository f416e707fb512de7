import type { Day, Instant, Uuid } from '@plan-ledger/domain'
import type { Feed, Pieces } from './feed.ts'

/** Something on a day of the calendar, which is the same day wherever it is looked at. */
export interface CalendarEntry {
  readonly uid: Uuid
  readonly day: Day
  readonly summary: string
  readonly description: string
  readonly category: string
  readonly status: 'CONFIRMED' | 'CANCELLED'
  /** How often what calendars show of it has changed; 0 at first. */
  readonly sequence: number
  readonly created: Instant
  readonly modified: Instant
}

const octetsPerLine = 75
const octetsOf = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
}

/** A content line of RFC 5545 §3.1: folded so that no line is over 75 octets and no character is torn. */
export function contentLine(text: string): string {
  let folded = ''
  let octets = 0
  for (const character of text) {
    const size = octetsOf(character)
    if (octets + size > octetsPerLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return `${folded}\r\n`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 has no place for them in a text
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** A text value of §3.3.11. */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const dateValue = (day: Day) => day.replaceAll('-', '')
const utcValue = (instant: Instant) => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`

const refresh = 'PT6H'

function* component(entry: CalendarEntry) {
  yield 'BEGIN:VEVENT'
  yield `UID:${entry.uid}`
  yield `SEQUENCE:${entry.sequence}`
  // without a METHOD it says when what is told was last revised (§3.8.7.2), so that the same plan is the same text
  yield `DTSTAMP:${utcValue(entry.modified)}`
  yield `CREATED:${utcValue(entry.created)}`
  yield `LAST-MODIFIED:${utcValue(entry.modified)}`
  yield `DTSTART;VALUE=DATE:${dateValue(entry.day)}`
  yield `SUMMARY:${textValue(entry.summary)}`
  yield `DESCRIPTION:${textValue(entry.description)}`
  yield `CATEGORIES:${textValue(entry.category)}`
  yield `STATUS:${entry.status}`
  yield 'TRANSP:TRANSPARENT'
  yield 'END:VEVENT'
}

/** A calendar of RFC 5545 with one all-day event per entry. @param name what calendar programs call it */
export async function* icalendar(name: string, entries: Feed<CalendarEntry>): Pieces {
  yield [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plan Ledger//Plan Ledger//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
  ]
    .map(contentLine)
    .join('')
  for await (const entry of entries) yield Array.from(component(entry), contentLine).join('')
  yield contentLine('END:VCALENDAR')
}
