import type { Instant } from '@plan-ledger/domain'

/** A stretch of time; `until`, its first instant outside, is absent while it lasts. */
export interface Spell {
  readonly from: Instant
  readonly until?: Instant
}

/** A spell begins. */
export const spellBegun = (spells: readonly Spell[], from: Instant): readonly Spell[] => [...spells, { from }]

/** The spell that lasts ends, and is none if it ends, told late, before it began. */
export const spellEnded = (spells: readonly Spell[], until: Instant): readonly Spell[] => {
  const last = spells.at(-1)
  if (!last || last.until !== undefined) return spells
  const before = spells.slice(0, -1)
  return last.from < until ? [...before, { from: last.from, until }] : before
}

/** Milliseconds that the spells hold, those that still last counted until `now`. */
export const lasted = (spells: readonly Spell[], now: Instant): number =>
  spells.reduce((sum, { from, until = now }) => sum + Math.max(0, Date.parse(until) - Date.parse(from)), 0)
