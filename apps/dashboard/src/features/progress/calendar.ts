export interface Week {
  /** Its Monday. */
  readonly monday: string
  /** Changes of each day, Monday first; `null` for days outside. */
  readonly days: readonly (number | null)[]
  readonly changes: number
}

const dayMilliseconds = 86_400_000
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Changes of each day of the 53 weeks up to a moment. @param days the calendar day of each change, with how many it was */
export const calendarOf = (
  days: readonly { readonly day: string; readonly changes: number }[],
  until: string,
): readonly Week[] => {
  const counts = new Map<string, number>()
  for (const { day, changes } of days) counts.set(day, (counts.get(day) ?? 0) + changes)
  const last = Date.parse(until)
  const monday = last - ((new Date(last).getUTCDay() + 6) % 7) * dayMilliseconds
  return Array.from({ length: 53 }, (_, i) => {
    const start = monday - (52 - i) * 7 * dayMilliseconds
    const seven = Array.from({ length: 7 }, (_, day) => {
      const at = start + day * dayMilliseconds
      return at > last ? null : (counts.get(isoDay(at)) ?? 0)
    })
    return {
      monday: isoDay(start),
      days: seven,
      changes: seven.reduce<number>((sum, n) => sum + (n ?? 0), 0),
    }
  })
}

/** Five steps of activity, 0 to 4. */
export const stepOf = (changes: number): number =>
  changes === 0 ? 0 : changes < 2 ? 1 : changes < 5 ? 2 : changes < 10 ? 3 : 4
