/** Made once for each zone: making one costs a hundred times what using it does. */
const oncePerZone = (make: (zone: string) => Intl.DateTimeFormat) => {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (zone: string): Intl.DateTimeFormat => {
    const format = made.get(zone) ?? make(zone)
    made.set(zone, format)
    return format
  }
}

const clockIn = oncePerZone(
  zone =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
)

const calendarIn = oncePerZone(
  zone =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
)

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
const offsetAt = (instant: number, zone: string): number => {
  const parts = clockIn(zone).formatToParts(new Date(instant))
  const value = (type: string) => Number(parts.find(part => part.type === type)?.value)
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  )
  return wall - Math.floor(instant / 1000) * 1000
}

const startOfDay = (utcMidnight: number, zone: string): number => {
  const first = utcMidnight - offsetAt(utcMidnight, zone)
  // The offset of the answer itself counts on days when the clocks change.
  return utcMidnight - offsetAt(first, zone)
}

const dayMilliseconds = 86_400_000

/** The last millisecond of a calendar day in a zone, also on days of 23 or 25 hours. */
export const endOfDay = (day: string, zone: string): Date =>
  new Date(startOfDay(Date.parse(`${day}T00:00:00Z`) + dayMilliseconds, zone) - 1)

/** The calendar day of an instant in a zone: `2026-03-03`. */
export const dayIn = (instant: Date | string, zone: string): string =>
  calendarIn(zone).format(new Date(instant))
