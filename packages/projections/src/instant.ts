import type { Day, Instant } from '@plan-ledger/domain'

// Year–month–day, time, any fraction, zone or offset: RFC 3339 §5.6 without leap seconds, which no event carries.
const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|([+-])(\d{2}):(\d{2}))$/i
const longest = 64
const dayLength = 86_400_000

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * An RFC 3339 instant of any offset and precision as UTC with exactly three decimals; `undefined` if it is
 * none. Finer fractions are cut off, not rounded: the result never lies after what was asked for.
 */
export const parseInstant = (text: string): Instant | undefined => {
  if (text.length > longest) return undefined
  const parts = rfc3339.exec(text)
  if (!parts) return undefined
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const offsetHours = Number(parts[10] ?? 0)
  const offsetMinutes = Number(parts[11] ?? 0)
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 59 || offsetHours > 23 || offsetMinutes > 59) return undefined
  const fraction = (parts[7] ?? '').slice(0, 3).padEnd(3, '0')
  const local = Date.parse(
    `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}.${fraction}Z`,
  )
  const offset = (offsetHours * 60 + offsetMinutes) * 60_000 * (parts[9] === '-' ? -1 : 1)
  const instant = new Date(local - offset).toISOString()
  // An offset may lead out of the years 0000–9999, the only ones that RFC 3339 can write.
  return instant.length === 24 ? instant : undefined
}

/** The day of an instant, in UTC. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10)

/** Months since year 0 of an instant, in UTC: neighbours differ by one. */
export const monthOf = (instant: Instant): number =>
  Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7)) - 1

/** Whole days from one day to another; negative when it lies earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayLength)

/** The same day so many years later; 29 February becomes 1 March where there is none. */
export const yearsAfter = (day: Day, years: number): Day => {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return dayOf(date.toISOString())
}

/** Milliseconds since midnight of an instant in its one spelling. */
const ofDay = (instant: Instant): number =>
  ((+instant.slice(11, 13) * 60 + +instant.slice(14, 16)) * 60 + +instant.slice(17, 19)) * 1_000 +
  +instant.slice(20, 23)

/** Milliseconds from one instant to another. Of one day, as nearly always, it goes without reading a calendar. */
export const elapsed = (from: Instant, to: Instant): number =>
  from.slice(0, 10) === to.slice(0, 10) ? ofDay(to) - ofDay(from) : Date.parse(to) - Date.parse(from)
