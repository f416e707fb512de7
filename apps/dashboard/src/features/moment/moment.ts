import { dayIn, endOfDay } from './zone.ts'

/** A moment of a plan as the address says it: the one grammar for as-of, both sides of a comparison, and ranges. */
export type Moment =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'ago'; readonly amount: number; readonly unit: 'D' | 'W' | 'M' }
  /** When a review was held. */
  | { readonly kind: 'review'; readonly review: string }
  /** A named revision or a baseline, by its name made fit for an address. */
  | { readonly kind: 'named'; readonly slug: string }

export const now: Moment = { kind: 'now' }

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/
const reviewPattern = /^review:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const namedPattern = /^v:([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)$/u
const longest = 200

const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** @returns the moment, or `undefined` for what is not one: the screen says so and shows the plan as it is now */
export const parseMoment = (text: string): Moment | undefined => {
  if (text === '' || text === 'now') return now
  if (text.length > longest) return undefined
  const version = /^rev:([1-9]\d{0,8})$/.exec(text)
  if (version) return { kind: 'version', version: Number(version[1]) }
  const ago = /^-P([1-9]\d{0,3})([DWM])$/.exec(text)
  if (ago) return { kind: 'ago', amount: Number(ago[1]), unit: ago[2] as 'D' | 'W' | 'M' }
  const review = reviewPattern.exec(text)?.[1]
  if (review) return { kind: 'review', review }
  const slug = namedPattern.exec(text)?.[1]
  if (slug) return slugOf(slug) === slug ? { kind: 'named', slug } : undefined
  if (instantPattern.test(text) && !Number.isNaN(Date.parse(text))) {
    const instant = new Date(text).toISOString()
    // Date.parse rolls 30 February over into March.
    return instant.slice(0, 16) === text.slice(0, 16) ? { kind: 'instant', instant } : undefined
  }
  return isDay(text) ? { kind: 'day', day: text } : undefined
}

export const printMoment = (moment: Moment): string => {
  switch (moment.kind) {
    case 'now':
      return 'now'
    case 'version':
      return `rev:${moment.version}`
    case 'instant':
      return moment.instant
    case 'day':
      return moment.day
    case 'ago':
      return `-P${moment.amount}${moment.unit}`
    case 'review':
      return `review:${moment.review}`
    case 'named':
      return `v:${moment.slug}`
  }
}

/** A name as addresses hold it: "Signed, spring 2026" becomes `signed-spring-2026`, in any script. */
export const slugOf = (name: string): string =>
  (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .join('-')
    .slice(0, 100)

/** Frozen moments stay what they are; moving ones follow the clock. Today moves until it ends. */
export const isFrozen = (moment: Moment, clock: Date, zone: string): boolean =>
  moment.kind !== 'now' &&
  moment.kind !== 'ago' &&
  (moment.kind !== 'day' || endOfDay(moment.day, zone) < clock)

/** Whether a day or instant has not begun yet: today has. */
export const isAhead = (moment: Moment, clock: Date, zone: string): boolean =>
  (moment.kind === 'instant' && new Date(moment.instant) > clock) ||
  (moment.kind === 'day' && moment.day > dayIn(clock, zone))

const ago = (clock: Date, amount: number, unit: 'D' | 'W' | 'M'): Date => {
  const date = new Date(clock)
  if (unit === 'M') {
    const day = date.getUTCDate()
    date.setUTCDate(1)
    date.setUTCMonth(date.getUTCMonth() - amount)
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
    date.setUTCDate(Math.min(day, last))
  } else date.setUTCDate(date.getUTCDate() - amount * (unit === 'W' ? 7 : 1))
  return date
}

/**
 * What the API is asked: `undefined` for now, since live is asked without a moment; a day means its end in the zone; what
 * lies in the future is now. Reviews and names are resolved to versions first, by `useResolved`.
 */
export const momentForApi = (moment: Moment, clock: Date, zone: string): string | undefined => {
  const until = (instant: Date) => (instant >= clock ? undefined : instant.toISOString())
  switch (moment.kind) {
    case 'now':
    case 'review':
    case 'named':
      return undefined
    case 'version':
      return printMoment(moment)
    case 'instant':
      return until(new Date(moment.instant))
    case 'day':
      return until(endOfDay(moment.day, zone))
    case 'ago':
      return until(ago(clock, moment.amount, moment.unit))
  }
}
