import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const occupationsFields = graphql(`
  fragment OccupationsFields on PlanState {
    version
    occupations(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { id title status statusSince } }
  }
`)

export const occupationsQuery = graphql(
  `
  query Occupations($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...OccupationsFields } }
  }
`,
  [occupationsFields],
)

export type OccupationsState = ResultOf<typeof occupationsFields>
