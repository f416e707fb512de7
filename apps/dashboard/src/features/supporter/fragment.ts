import { graphql } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const supportersFields = graphql(`
  fragment SupportersFields on PlanState {
    version
    supporters(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { id name role does addedAt removedAt } }
  }
`)

export const supportersQuery = graphql(
  `
  query Supporters($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...SupportersFields } }
  }
`,
  [supportersFields],
)
