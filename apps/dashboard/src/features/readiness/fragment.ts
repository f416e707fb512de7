import { graphql } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const readinessFields = graphql(`
  fragment ReadinessFields on PlanState {
    version
    needs(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { id description kind level identifiedAt shownTo verifier { personId name } met { at } } }
  }
`)

export const readinessQuery = graphql(
  `
  query Readiness($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...ReadinessFields } }
  }
`,
  [readinessFields],
)
