'use client'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { newsQuery } from './news.ts'

/** Changes of each plan since one's last visit; plans never marked as seen have none, since all of them would be news. */
export const useNews = (): ReadonlyMap<string, number> => {
  const [{ data }] = useQuery({ query: newsQuery, variables: {}, requestPolicy: 'cache-and-network' })
  return useMemo(
    () =>
      new Map(
        (data?.viewer.changedSinceVisit.nodes ?? [])
          .filter(({ visit }) => visit !== null)
          .map(({ planId, changes }) => [planId, changes]),
      ),
    [data],
  )
}
