/** What an export may take. Times in milliseconds. */
export const exportLimits = {
  /** At once, by one person and by all. */
  perPerson: 2,
  together: 16,
  /** Entries that are read at once: all that wait for a slow reader. */
  page: 500,
  /** Entries looked through for one page before those are sought that the filter lets through. */
  stretch: 20_000,
  /** Text that is written at once. */
  chunk: 32 * 1_024,
  /** For one page; each is a statement of its own. */
  statement: 15_000,
  /** Without a single byte taken by the reader. */
  stalled: 60_000,
  longest: 3_600_000,
  /** In one calendar, those changed last. */
  calendarPlans: 200,
} as const
