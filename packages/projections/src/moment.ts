import type { Instant } from '@plan-ledger/domain'
import { parseInstant } from './instant.ts'

/** Which clock orders a plan's events: when they were written, or when they happened. */
export type TimeAxis = 'recorded' | 'effective'

/** A moment: now, after a version, or at an instant of the given axis. */
export type Moment =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'instant'; readonly instant: Instant }

const revision = /^rev:(0|[1-9]\d{0,8})$/

/**
 * Reads `now`, `rev:41` or an RFC 3339 instant; `undefined` for anything else. `rev:0` is the moment before
 * the plan's first event. Instants become UTC with three decimals, so that printing gives one spelling.
 */
export const parseMoment = (text: string): Moment | undefined => {
  if (text === 'now') return { kind: 'now' }
  const version = revision.exec(text)
  if (version) return { kind: 'version', version: Number(version[1]) }
  const instant = parseInstant(text)
  return instant === undefined ? undefined : { kind: 'instant', instant }
}

/** The one spelling of a moment; `parseMoment` reads it back unchanged. */
export const printMoment = (moment: Moment): string => {
  switch (moment.kind) {
    case 'now':
      return 'now'
    case 'version':
      return `rev:${moment.version}`
    case 'instant':
      return moment.instant
  }
}
