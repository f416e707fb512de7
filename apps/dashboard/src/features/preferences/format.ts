import type { Preferences } from './preferences.ts'

const kept = new Map<string, Intl.DateTimeFormat>()
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale}${JSON.stringify(options)}`
  const known = kept.get(key) ?? new Intl.DateTimeFormat(locale, options)
  kept.set(key, known)
  return known
}

const writing: Readonly<Record<Preferences['locale'], string>> = { en: 'en-GB', 'ar-XB': 'ar-u-nu-latn' }
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit' } as const

export type Formats = ReturnType<typeof formats>

/** How days, instants and numbers are written for one reader: the same on the server and in the browser. */
export const formats = ({ locale, zone, hours }: Pick<Preferences, 'locale' | 'zone' | 'hours'>) => {
  const tag = writing[locale]
  const clock = { ...time, hour12: hours === 12 }
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' })
  const collator = new Intl.Collator(tag)
  return {
    zone,
    /** The tag to give to `Intl` itself. */
    tag,
    /** A calendar day, which has no zone: `2026-03-03` or the beginning of an instant. */
    day: (text: string, style: 'short' | 'long' = 'short') =>
      formatter(tag, { ...day, month: style, timeZone: 'UTC' }).format(
        new Date(`${text.slice(0, 10)}T00:00:00Z`),
      ),
    date: (instant: string | number) => formatter(tag, { ...day, timeZone: zone }).format(new Date(instant)),
    instant: (instant: string | number) =>
      formatter(tag, { ...day, ...clock, timeZone: zone }).format(new Date(instant)),
    time: (instant: string | number) =>
      formatter(tag, { ...clock, timeZone: zone }).format(new Date(instant)),
    month: (instant: string | number) =>
      formatter(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(instant)),
    number: (n: number, options?: Intl.NumberFormatOptions) => n.toLocaleString(tag, options),
    percent: (share: number) => share.toLocaleString(tag, { style: 'percent', maximumFractionDigits: 0 }),
    list: (items: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
    /** Things beside each other, with no word between the last two. */
    items: (things: readonly string[]) =>
      new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(things),
    compare: collator.compare,
    /** Relative under 7 days, otherwise `undefined`: then the date says more. */
    relative: (instant: string, now: number): string | undefined => {
      const seconds = Math.round((Date.parse(instant) - now) / 1000)
      const size = Math.abs(seconds)
      if (size < 45) return relative.format(0, 'second')
      if (size < 3_600) return relative.format(Math.round(seconds / 60), 'minute')
      if (size < 86_400) return relative.format(Math.round(seconds / 3_600), 'hour')
      return size < 7 * 86_400 ? relative.format(Math.round(seconds / 86_400), 'day') : undefined
    },
  }
}
