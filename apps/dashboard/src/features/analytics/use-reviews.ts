'use client'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import type { VariablesOf } from '../../graphql/tada.ts'
import { type Review, reviewsQuery } from './documents.ts'

const day = (clock: Date) => clock.toISOString().slice(0, 10)

/** The last two years of the calendar of reviews, all pages; `undefined` until they are there. */
export const useReviews = () => {
  const client = useClient()
  const [found, setFound] = useState<{ readonly reviews: readonly Review[]; readonly position: string }>()
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(1)
  useEffect(() => {
    let current = turn > 0
    const until = new Date()
    const from = new Date(Date.UTC(until.getUTCFullYear() - 2, until.getUTCMonth() + 1))
    const ask = async () => {
      const reviews: Review[] = []
      let after: string | null = null
      let position = ''
      do {
        const asked: VariablesOf<typeof reviewsQuery> = {
          filter: { from: day(from), until: day(until) },
          after,
        }
        const { data } = await client
          .query(reviewsQuery, asked, { requestPolicy: 'network-only' })
          .toPromise()
        if (!current) return
        if (!data) return setFailed(true)
        const page = data.organisation.reviews
        reviews.push(...page.nodes)
        position = page.asOf.position
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after !== null)
      setFailed(false)
      setFound({ reviews, position })
    }
    void ask()
    return () => {
      current = false
    }
  }, [client, turn])
  return { found, failed, again: () => setTurn(n => n + 1) }
}
