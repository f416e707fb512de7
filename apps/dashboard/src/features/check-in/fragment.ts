import { graphql } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const checkInsFields = graphql(`
  fragment CheckInsFields on PlanState {
    version
    checkIns(first: 20) { totalCount pageInfo { hasNextPage endCursor } nodes { id at moved obstacles confidence } }
  }
`)

export const checkInsQuery = graphql(
  `
  query CheckIns($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...CheckInsFields } }
  }
`,
  [checkInsFields],
)
