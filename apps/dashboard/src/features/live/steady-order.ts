export interface Steady<Row> {
  readonly rows: readonly Row[]
  /** How many would have to be taken out and put elsewhere to bring all into order. */
  readonly moved: number
}

/** All but the longest run of places that rise already. */
const misplaced = (places: readonly number[]): number => {
  const ends: number[] = []
  for (const place of places) {
    const at = ends.findIndex(end => end > place)
    ends[at < 0 ? ends.length : at] = place
  }
  return places.length - ends.length
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
  return { rows: shown.map(({ row }) => row), moved: misplaced(shown.map(({ right }) => right)) }
}
