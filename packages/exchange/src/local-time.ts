import type { Instant } from '@plan-ledger/domain'

/** Writes instants as clocks of a zone show them: `2026-03-29T03:00:00.000+02:00`. */
export type LocalTime = (instant: Instant) => string

/** Whether it is the name of a zone that is known here: `Europe/Berlin`, `UTC`. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** @throws RangeError for a zone that is not known */
export function localTime(zone: string): LocalTime {
  if (zone === 'UTC') return instant => instant.replace('Z', '+00:00')
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })
  return instant => {
    const of: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
    for (const { type, value } of parts.formatToParts(new Date(instant))) of[type] = value
    const offset = of.timeZoneName === 'GMT' ? '+00:00' : (of.timeZoneName ?? '').slice('GMT'.length)
    const day = `${of.year?.padStart(4, '0')}-${of.month}-${of.day}`
    return `${day}T${of.hour}:${of.minute}:${of.second}.${of.fractionalSecond}${offset}`
  }
}
