import { endOfDay } from './zone.ts'

/** A moment of a plan as the address says it. */
export type Moment =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'ago'; readonly amount: number; readonly unit: 'D' | 'W' | 'M' }

export const now: Moment = { kind: 'now' }

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/
const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** @returns the moment, or `undefined` for what is not one: the screen says so and shows the plan as it is now */
export const parseMoment = (text: string): Moment | undefined => {
  if (text === '' || text === 'now') return now
  const version = /^rev:([1-9]\d{0,8})$/.exec(text)
  if (version) return { kind: 'version', version: Number(version[1]) }
  const ago = /^-P([1-9]\d{0,3})([DWM])$/.exec(text)
  if (ago) return { kind: 'ago', amount: Number(ago[1]), unit: ago[2] as 'D' | 'W' | 'M' }
  if (instantPattern.test(text) && !Number.isNaN(Date.parse(text))) {
    return { kind: 'instant', instant: new Date(text).toISOString() }
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
  }
}

/** Frozen moments stay what they are; moving ones follow the clock. */
export const isFrozen = (moment: Moment): boolean => moment.kind !== 'now' && moment.kind !== 'ago'

/** Whether a day or instant has not begun yet: today has. */
export const isAhead = (moment: Moment, clock: Date): boolean =>
  (moment.kind === 'instant' && new Date(moment.instant) > clock) ||
  // No zone is further ahead than 14 hours: tomorrow anywhere is not yet ahead here.
  (moment.kind === 'day' && Date.parse(`${moment.day}T00:00:00Z`) > clock.getTime() + 14 * 3_600_000)

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
 * What the API is asked: `undefined` for now, since live is asked without a moment; a day means its end in the reader's
 * zone; what lies in the future is now.
 */
export const momentForApi = (moment: Moment, clock: Date, zone: string): string | undefined => {
  const until = (instant: Date) => (instant >= clock ? undefined : instant.toISOString())
  switch (moment.kind) {
    case 'now':
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
