interface Versions {
  readonly fromVersion: number
  readonly toVersion: number
}

/**
 * Lays a newer first page over what is loaded. A set that grew since (same first version) is replaced, nothing stands
 * twice, and the order of the newer page leads.
 */
export const mergeHead = <T extends Versions>(loaded: readonly T[], head: readonly T[]): readonly T[] => {
  const newest = new Set(head.map(set => set.fromVersion))
  return [...head, ...loaded.filter(set => !newest.has(set.fromVersion))]
}
