import type { AuditEntry } from './documents.ts'

/** What is shown of the feed. */
export interface Loaded {
  /** The filter it was asked under. */
  readonly key: string
  readonly entries: readonly AuditEntry[]
  readonly total: { readonly count: number; readonly exact: boolean }
  readonly behindMs: number
  /** Of the log, up to which it tells. */
  readonly position: string
  /** Where older ones begin. */
  readonly more: string | null
}

/** The newest page laid over what was loaded: older entries stay where the two meet, or a gap would not be seen. */
export const withNewest = (before: Loaded | undefined, newest: Loaded): Loaded => {
  if (before?.key !== newest.key) return newest
  const known = new Set(newest.entries.map(({ eventId }) => eventId))
  const meets = before.entries.some(({ eventId }) => known.has(eventId))
  if (!meets) return newest
  const older = before.entries.filter(({ eventId }) => !known.has(eventId))
  return {
    ...newest,
    entries: [...newest.entries, ...older],
    more: older.length > 0 ? before.more : newest.more,
  }
}
