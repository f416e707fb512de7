import type { Page } from '../connection.ts'

interface Found<T> {
  readonly entries: readonly { readonly cursor: string; readonly entry: T }[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

/** A page as the tables across plans give it, as a connection. */
export const pageOfEntries = <T>(
  { entries, hasNextPage, totalCount }: Found<T>,
  after: string | null | undefined,
): Page<T> => {
  const edges = entries.map(({ cursor, entry }) => ({ cursor, node: entry }))
  const [head, tail] = [edges[0], edges.at(-1)]
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: after != null,
      ...(head && tail && { startCursor: head.cursor, endCursor: tail.cursor }),
    },
  }
}
