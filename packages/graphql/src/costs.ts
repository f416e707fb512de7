/**
 * What a request may cost. The cost is the number of values that the answer may have: every field counts 1, what a
 * list holds counts as often as the list may be long (`first` of a connection, else `listLength`), and what must
 * be folded from a plan's events counts what is named here besides.
 *
 * A plan page asks for some 180 fields at once, so `breadth` is far above what a hand-written query needs.
 */
export const costs = {
  depth: 10,
  breadth: 300,
  complexity: 30_000,
  /** Assumed length of a list that nothing says more about. */
  listLength: 10,
  changesPerEvent: 3,
  /** Reading and folding one plan. */
  plan: 20,
  /** A fold over all events of a plan. */
  fold: 50,
  /** A statement to the read models. */
  rows: 20,
} as const

/** Page sizes of every connection … */
export const page = { default: 20, most: 100 } as const
/** … but of those inside the entries of another one. */
export const few = { default: 5, most: 100 } as const
