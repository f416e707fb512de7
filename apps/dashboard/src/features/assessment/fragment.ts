import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const assessmentFields = graphql(`
  fragment AssessmentFields on PlanState {
    version
    skills(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { id name kind transferable removedAt } }
  }
`)

export const assessmentQuery = graphql(
  `
  query Assessment($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...AssessmentFields } }
  }
`,
  [assessmentFields],
)

export type AssessmentState = ResultOf<typeof assessmentFields>
