import type { Preferences } from './preferences.ts'

/** Made once, when first needed: making one costs a hundred times what using it does. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const writing: Readonly<Record<Preferences['locale'], string>> = { en: 'en-GB', 'ar-XB': 'ar-u-nu-latn' }
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit' } as const

export type Formats = ReturnType<typeof formats>

/** How days, instants and numbers are written for one reader: the same on the server and in the browser. */
export const formats = ({ locale, zone, hours }: Pick<Preferences, 'locale' | 'zone' | 'hours'>) => {
  const tag = writing[locale]
  const clock = { ...time, hour12: hours === 12 }
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(tag, options))
  const shortDay = dates({ ...day, timeZone: 'UTC' })
  const longDay = dates({ ...day, month: 'long', timeZone: 'UTC' })
  const date = dates({ ...day, timeZone: zone })
  const instant = dates({ ...day, ...clock, timeZone: zone })
  const timeOfDay = dates({ ...clock, timeZone: zone })
  const month = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' })
  const number = once(() => new Intl.NumberFormat(tag))
  const percent = once(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }))
  const list = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const things = once(() => new Intl.ListFormat(tag, { type: 'unit', style: 'short' }))
  const ago = once(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' }))
  const collator = once(() => new Intl.Collator(tag))
  return {
    zone,
    /** The tag to give to `Intl` itself. */
    tag,
    /** A calendar day, which has no zone: `2026-03-03` or the beginning of an instant. */
    day: (text: string, style: 'short' | 'long' = 'short') =>
      (style === 'short' ? shortDay : longDay)().format(new Date(`${text.slice(0, 10)}T00:00:00Z`)),
    date: (at: string | number) => date().format(new Date(at)),
    instant: (at: string | number) => instant().format(new Date(at)),
    time: (at: string | number) => timeOfDay().format(new Date(at)),
    month: (at: string | number) => month().format(new Date(at)),
    number: (n: number, options?: Intl.NumberFormatOptions) =>
      options ? n.toLocaleString(tag, options) : number().format(n),
    percent: (share: number) => percent().format(share),
    list: (items: readonly string[]) => list().format(items),
    /** Things beside each other, with no word between the last two. */
    items: (beside: readonly string[]) => things().format(beside),
    compare: (a: string, b: string) => collator().compare(a, b),
    /** Relative under 7 days, otherwise `undefined`: then the date says more. */
    relative: (at: string, now: number): string | undefined => {
      const seconds = Math.round((Date.parse(at) - now) / 1000)
      const size = Math.abs(seconds)
      if (size < 45) return ago().format(0, 'second')
      if (size < 3_600) return ago().format(Math.round(seconds / 60), 'minute')
      if (size < 86_400) return ago().format(Math.round(seconds / 3_600), 'hour')
      return size < 7 * 86_400 ? ago().format(Math.round(seconds / 86_400), 'day') : undefined
    },
  }
}
