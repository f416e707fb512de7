import { graphql, type ResultOf } from '../../graphql/tada.ts'
import { rejectedFields } from '../../messages/rejections.ts'

export const membersQuery = graphql(`
  query Members($role: MemberRole, $after: String) {
    viewer { member { id memberId name roles } }
    organisation {
      id name
      members(first: 50, role: $role, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id memberId name roles }
      }
    }
  }
`)

export const invitationsQuery = graphql(`
  query Invitations {
    organisation { id invitations(first: 100) { totalCount nodes { memberId name address roles } } }
  }
`)

/** No version is sent with these, so that they can never be in conflict: each says only what it itself changes. */
export const inviteMember = graphql(
  `
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on InviteMemberDone { version position repeated }
      ...RejectedFields
      ... on NotAllowed { rule message }
    }
  }
`,
  [rejectedFields],
)

export const grantRole = graphql(
  `
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      ... on GrantRoleDone { version position repeated }
      ...RejectedFields
      ... on NotAllowed { rule message }
    }
  }
`,
  [rejectedFields],
)

export const revokeRole = graphql(
  `
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      ... on RevokeRoleDone { version position repeated }
      ...RejectedFields
      ... on NotAllowed { rule message }
    }
  }
`,
  [rejectedFields],
)

export type Member = ResultOf<typeof membersQuery>['organisation']['members']['nodes'][number]
export type MemberRole = ResultOf<
  typeof invitationsQuery
>['organisation']['invitations']['nodes'][number]['roles'][number]
