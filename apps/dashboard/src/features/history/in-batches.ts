const batchSize = 8

interface Batch<T> {
  readonly key: number
  readonly members: readonly { readonly member: T; readonly place: number }[]
}

/**
 * A list that grows at its head, in batches counted from its end: what comes on top moves nothing from one batch to another.
 * @param total with those of its end that are not loaded yet
 */
export const inBatches = <T>(list: readonly T[], total: number): readonly Batch<T>[] => {
  const placed = list.map((member, place) => ({ member, place }))
  const batches = Map.groupBy(placed, ({ place }) => Math.floor((total - 1 - place) / batchSize))
  return [...batches].map(([key, members]) => ({ key, members }))
}
