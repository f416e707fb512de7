/**
 * What a request may cost. The cost is about the number of values in the answer: every field counts 1, what a
 * list holds counts as often as the list is long (`first` where there is one, else `listLength`), and what must
 * be folded from a plan's events counts what is named here besides.
 *
 * A plan page asks for some 180 fields at once, so `breadth` is far above what a hand-written query needs.
 */
export const costs = {
  depth: 10,
  breadth: 300,
  complexity: 12_000,
  /** Assumed length of a list that nothing says more about. */
  listLength: 10,
  /** Events that one change set holds, as a rule. */
  eventsPerChangeSet: 3,
  changesPerEvent: 3,
  /** Values that a field had before its present one, as a rule. */
  earlierPerField: 2,
  /** Reading and folding one plan. */
  plan: 20,
  /** A fold over all events of a plan. */
  fold: 50,
  /** A statement to the read models. */
  rows: 20,
} as const

/** Page sizes of every connection. */
export const page = { default: 20, most: 100 } as const
