'use client'
import { useEffect, useState } from 'react'
import { type Client, useClient } from 'urql'
import { graphql } from '../../graphql/tada.ts'
import type { Occasions } from './since.ts'

const occasionsQuery = graphql(`
  query SinceOccasions($id: ID!) {
    plan(id: $id) {
      id version position
      lastVisit { at position }
      reviewed: timeline(first: 1, types: [ReviewHeld]) { nodes { toVersion } }
      signed: timeline(first: 1, types: [BaselineSigned]) { nodes { toVersion } }
    }
  }
`)

const placesQuery = graphql(`
  query PlacesOfVersions($id: ID!, $after: String) {
    plan(id: $id) {
      id
      timeline(first: 40, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { fromVersion events(first: 50) { nodes { version position } } }
      }
    }
  }
`)

/** The last version that was written by a place of the log: marks may be set back, so their time does not tell. */
const versionAt = async (client: Client, id: string, position: bigint): Promise<number | undefined> => {
  let after: string | null = null
  do {
    const asked: { id: string; after: string | null } = { id, after }
    const { data } = await client.query(placesQuery, asked, { requestPolicy: 'network-only' }).toPromise()
    const timeline = data?.plan?.timeline
    if (!timeline) return undefined
    const seen = timeline.nodes
      .flatMap(({ events }) => events.nodes)
      .filter(event => BigInt(event.position) <= position)
      .map(({ version }) => version)
    if (seen.length > 0) return Math.max(...seen)
    after = timeline.pageInfo.hasNextPage ? timeline.pageInfo.endCursor : null
  } while (after !== null)
  return undefined
}

export interface KnownOccasions extends Occasions {
  /** When the last visit was marked, and up to which place of the log. */
  readonly visit?: { readonly at: string; readonly position: string } | undefined
}

/** What the plan can be compared with; asked for once it is wanted, and again after a mark was set. */
export const useOccasions = (id: string, wanted: boolean, turn: number): KnownOccasions | undefined => {
  const client = useClient()
  const [known, setKnown] = useState<KnownOccasions>()
  useEffect(() => {
    if (!wanted || turn < 0) return
    let current = true
    const ask = async () => {
      const { data } = await client
        .query(occasionsQuery, { id }, { requestPolicy: 'network-only' })
        .toPromise()
      const plan = data?.plan
      if (!plan || !current) return
      const { lastVisit } = plan
      const visited = !lastVisit
        ? undefined
        : BigInt(lastVisit.position) >= BigInt(plan.position)
          ? plan.version
          : await versionAt(client, id, BigInt(lastVisit.position))
      if (current)
        setKnown({
          visit: lastVisit ?? undefined,
          visited,
          reviewed: plan.reviewed.nodes[0]?.toVersion,
          signed: plan.signed.nodes[0]?.toVersion,
        })
    }
    void ask()
    return () => {
      current = false
    }
  }, [client, id, wanted, turn])
  return known
}
