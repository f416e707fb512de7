import type { Day, Instant } from './envelope.ts'

/** Whether it is a day of the calendar, spelled `2026-11-20`: the 30th of February is none. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whether it is spelled exactly as stored: UTC, three decimals. */
export function isInstant(text: string): text is Instant {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** Any RFC 3339 time with a zone, respelled as stored; `undefined` if it is none. */
export function toInstant(text: string): Instant | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1]
  const time = Date.parse(text)
  return day === undefined || !isDay(day) || Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** The same day so many months later, or the last of that month where it has no such day. */
export function monthsAfter(from: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** So many days later. */
export const daysAfter = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
