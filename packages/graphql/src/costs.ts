/**
 * What a request may cost. The cost is the number of values that the answer may have: every field counts 1, what a
 * list holds counts as often as the list may be long (`first` of a connection, else `listLength`), and what must
 * be folded from a plan's events counts what is named here besides.
 *
 * A command is answered with the plan, or with the plan and what happened meanwhile: some 350 fields with their type
 * names, so `breadth` is far above what a hand-written query needs.
 */
export const costs = {
  depth: 10,
  breadth: 450,
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
