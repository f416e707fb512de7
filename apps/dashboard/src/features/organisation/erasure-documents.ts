import { graphql, type ResultOf } from '../../graphql/tada.ts'
import { organisationRefusals } from './documents.ts'

const erasureFields = graphql(`
  fragment ErasureFields on Erasure {
    erasureId subjectId name basis status requestedAt due cancelledAt erasedAt completedAt plans entries
    requestedBy { name }
    cancelledBy { name }
  }
`)

/** Who may be erased, and whose erasure the acting member waits for. */
export const erasableQuery = graphql(
  `
  query Erasable {
    viewer { member { id memberId name roles } erasure { ...ErasureFields } }
    organisation {
      id name erasureWaitingHours
      members(first: 100) { nodes { id memberId name roles } }
    }
  }
`,
  [erasureFields],
)

/** For admins and auditors. */
export const erasuresQuery = graphql(
  `
  query Erasures($after: String) {
    organisation {
      id
      erasures(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ErasureFields }
      }
    }
  }
`,
  [erasureFields],
)

export const erasureScopeQuery = graphql(`
  query ErasureScope($subjectId: UUID!) {
    organisation { id erasureScope(subjectId: $subjectId) { owned coached } }
  }
`)

export const requestErasure = graphql(
  `
  mutation RequestErasure($input: RequestErasureInput!) {
    requestErasure(input: $input) {
      ... on RequestErasureDone { version position repeated }
      ...RejectedFields
      ...NotAllowedFields
    }
  }
`,
  [...organisationRefusals],
)

export const cancelErasure = graphql(
  `
  mutation CancelErasure($input: CancelErasureInput!) {
    cancelErasure(input: $input) {
      ... on CancelErasureDone { version position repeated }
      ...RejectedFields
      ...NotAllowedFields
    }
  }
`,
  [...organisationRefusals],
)

export type Erasure = ResultOf<typeof erasuresQuery>['organisation']['erasures']['nodes'][number]
