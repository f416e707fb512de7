import { longestRising } from '@plan-ledger/projections'

export interface Steady<Row> {
  readonly rows: readonly Row[]
  /** How many would have to be taken out and put elsewhere to bring all into order. */
  readonly moved: number
}

/**
 * Rows where the reader knows them: those of `order` keep their places, new ones come last, so that nothing moves under
 * the reader.
 * @param rows in the order they should be in
 * @param order keys as the reader last saw them
 */
export const steady = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  order: readonly string[],
): Steady<Row> => {
  const known = new Map(order.map((key, place) => [key, place]))
  const shown = rows
    .map((row, right) => ({ row, right, place: known.get(keyOf(row)) ?? order.length + right }))
    .toSorted((a, b) => a.place - b.place)
  // all but the longest run that rises already
  const moved = shown.length - longestRising(shown.map(({ right }) => right)).length
  return { rows: shown.map(({ row }) => row), moved }
}
