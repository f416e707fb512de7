import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const supportersFields = graphql(`
  fragment SupportersFields on PlanState {
    version
    supporters(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { id name role does member addedAt removedAt } }
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

export type Supporter = ResultOf<typeof supportersFields>['supporters']['nodes'][number]
export type SupporterRole = Supporter['role']

/** In the order in which they are shown. */
export const supporterRoles = [
  'SPONSOR',
  'MENTOR',
  'ACCOUNTABILITY_BUDDY',
  'OTHER',
] as const satisfies readonly SupporterRole[]
