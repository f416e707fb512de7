import { rejectedFields } from '../../graphql/fragments.ts'
import { graphql, type ResultOf } from '../../graphql/tada.ts'
import { notAllowedFields } from '../command/answers.ts'

/** Spread into every mutation of the organisation: what each may answer besides being done. */
export const organisationRefusals = [rejectedFields, notAllowedFields] as const

/** A member as pages of the organisation name one. */
export const memberFields = graphql(`
  fragment MemberFields on Member { id memberId name roles }
`)

export const membersQuery = graphql(
  `
  query Members($role: MemberRole, $after: String) {
    viewer { member { ...MemberFields } }
    organisation {
      id name
      members(first: 50, role: $role, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...MemberFields }
      }
    }
  }
`,
  [memberFields],
)

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
      ...NotAllowedFields
    }
  }
`,
  [...organisationRefusals],
)

export const grantRole = graphql(
  `
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      ... on GrantRoleDone { version position repeated }
      ...RejectedFields
      ...NotAllowedFields
    }
  }
`,
  [...organisationRefusals],
)

export const revokeRole = graphql(
  `
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      ... on RevokeRoleDone { version position repeated }
      ...RejectedFields
      ...NotAllowedFields
    }
  }
`,
  [...organisationRefusals],
)

export const renameMember = graphql(
  `
  mutation RenameMember($input: RenameMemberInput!) {
    renameMember(input: $input) {
      ... on RenameMemberDone { version position repeated }
      ...RejectedFields
      ...NotAllowedFields
    }
  }
`,
  [...organisationRefusals],
)

export type Member = ResultOf<typeof membersQuery>['organisation']['members']['nodes'][number]
export type MemberRole = ResultOf<
  typeof invitationsQuery
>['organisation']['invitations']['nodes'][number]['roles'][number]
