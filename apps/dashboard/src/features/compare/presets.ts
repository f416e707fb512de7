import { type Moment, now } from '../moment/moment.ts'
import { dayIn } from '../moment/zone.ts'

export type PresetKey = 'sinceReview' | 'sinceSigned' | 'sinceMonth' | 'sinceQuarter' | 'whole'

export interface Preset {
  readonly key: PresetKey
  readonly a: Moment
  readonly b: Moment
}

/** The last day of the quarter before the one that a day lies in. */
export const lastQuarterEnd = (today: string): string => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = Math.floor((month - 1) / 3) * 3
  return new Date(Date.UTC(year, first, 0)).toISOString().slice(0, 10)
}

/** What people usually ask: since the last review, the last signature, last month, last quarter, ever. */
export const presetsOf = (
  { reviewed, signed }: { readonly reviewed?: number; readonly signed?: number },
  clock: Date,
  zone: string,
): readonly Preset[] => [
  ...(reviewed === undefined
    ? []
    : [{ key: 'sinceReview' as const, a: { kind: 'version' as const, version: reviewed }, b: now }]),
  ...(signed === undefined
    ? []
    : [{ key: 'sinceSigned' as const, a: { kind: 'version' as const, version: signed }, b: now }]),
  { key: 'sinceMonth', a: { kind: 'ago', amount: 30, unit: 'D' }, b: now },
  { key: 'sinceQuarter', a: { kind: 'day', day: lastQuarterEnd(dayIn(clock, zone)) }, b: now },
  { key: 'whole', a: { kind: 'version', version: 1 }, b: now },
]
