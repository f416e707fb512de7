const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const dayOf = (text: string): string | undefined => {
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1]
  const said = /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]* (\d{4})\b/.exec(text)
  const month = said ? months.indexOf(said[2] ?? '') : -1
  const day =
    iso ??
    (said && month >= 0
      ? `${said[3]}-${String(month + 1).padStart(2, '0')}-${said[1]?.padStart(2, '0')}`
      : '')
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined
}

/** "version 41", "as of 3 march 2026" or "now" as the address says it; `at` is null for now. */
export const spokenMoment = (
  text: string,
): { readonly at: string | null; readonly version?: number } | undefined => {
  const said = text.trim().toLowerCase()
  if (said === 'now' || said === 'today') return { at: null }
  const version = /^(?:version|rev|v)[ :]*([1-9]\d{0,8})$/.exec(said)?.[1]
  if (version) return { at: `rev:${version}`, version: Number(version) }
  const day = dayOf(said)
  return day === undefined ? undefined : { at: day }
}
