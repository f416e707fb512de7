'use client'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../graphql/tada.ts'
import { type Moment, slugOf } from './moment.ts'

const reviewHeldQuery = graphql(`
  query ReviewHeldAt($id: ID!, $review: UUID!) {
    plan(id: $id) {
      id
      timeline(first: 1, types: [ReviewHeld], element: $review) { nodes { at events(first: 20) { nodes { type version element { id } } } } }
    }
  }
`)

const namesQuery = graphql(`
  query NamedMoments($id: ID!) {
    plan(id: $id) {
      id
      state {
        revisions(first: 100) { nodes { name version } }
        baselines(first: 100) { nodes { name version } }
      }
    }
  }
`)

export interface Resolved {
  /** A moment that the API knows by itself, or `undefined` while it is looked up. */
  readonly moment: Moment | undefined
  /** There is no such review or name in the plan. */
  readonly unknown: boolean
}

/** Reviews and names as the versions they stand for; every other moment as it is. */
export const useResolved = (id: string, moment: Moment): Resolved => {
  const [review] = useQuery({
    query: reviewHeldQuery,
    variables: { id, review: moment.kind === 'review' ? moment.review : '' },
    pause: moment.kind !== 'review',
  })
  const [names] = useQuery({ query: namesQuery, variables: { id }, pause: moment.kind !== 'named' })
  return useMemo(() => {
    const at = (version: number | undefined): Resolved =>
      version === undefined
        ? { moment: { kind: 'now' }, unknown: true }
        : { moment: { kind: 'version', version }, unknown: false }
    const waiting: Resolved = { moment: undefined, unknown: false }
    if (moment.kind === 'review') {
      if (!review.data && !review.error) return waiting
      const events = review.data?.plan?.timeline.nodes.flatMap(set => set.events.nodes) ?? []
      return at(
        events.find(({ type, element }) => type === 'ReviewHeld' && element.id === moment.review)?.version,
      )
    }
    if (moment.kind === 'named') {
      if (!names.data && !names.error) return waiting
      const state = names.data?.plan?.state
      const named = [...(state?.revisions.nodes ?? []), ...(state?.baselines.nodes ?? [])]
      return at(named.findLast(({ name }) => slugOf(name) === moment.slug)?.version)
    }
    return { moment, unknown: false }
  }, [moment, review.data, review.error, names.data, names.error])
}
