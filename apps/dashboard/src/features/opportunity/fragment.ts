import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const opportunitiesFields = graphql(`
  fragment OpportunitiesFields on PlanState {
    version
    opportunities(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { id title kind status statusSince until } }
  }
`)

export const opportunitiesQuery = graphql(
  `
  query Opportunities($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...OpportunitiesFields } }
  }
`,
  [opportunitiesFields],
)

export type OpportunitiesState = ResultOf<typeof opportunitiesFields>
