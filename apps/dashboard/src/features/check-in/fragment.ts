import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const checkInsFields = graphql(`
  fragment CheckInsFields on PlanState {
    version
    checkIns(first: 100) {
      totalCount
      nodes {
        id at moved obstacles confidence
        by { personId name }
        acknowledged { at note by { personId name } }
        goals(first: 20) { nodes { goalId value due measure { what unit target } } }
      }
    }
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

export type CheckIn = ResultOf<typeof checkInsFields>['checkIns']['nodes'][number]
