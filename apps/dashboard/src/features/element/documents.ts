import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What was said of elements and entries of the plan; `version` tells how new it is. */
export const remarksFields = graphql(`
  fragment RemarksFields on PlanState {
    version
    comments(first: 100) { nodes { id text at element event by { personId name role } } }
    disputes(first: 100) { nodes { eventId statement at by { personId name role } } }
    corrections(first: 100) { nodes { eventId correction at by { personId name role } } }
  }
`)

export const remarksQuery = graphql(
  `
  query Remarks($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...RemarksFields } }
  }
`,
  [remarksFields],
)

export type RemarksState = ResultOf<typeof remarksFields>
export type Comment = RemarksState['comments']['nodes'][number]
