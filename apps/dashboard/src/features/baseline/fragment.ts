import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const baselinesFields = graphql(`
  fragment BaselinesFields on PlanState {
    version
    baselines(first: 20) { totalCount pageInfo { hasNextPage endCursor } nodes { id name status statusSince version } }
  }
`)

export const baselinesQuery = graphql(
  `
  query Baselines($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...BaselinesFields } }
  }
`,
  [baselinesFields],
)

export type BaselinesState = ResultOf<typeof baselinesFields>
