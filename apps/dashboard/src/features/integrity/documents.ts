import { graphql, type ResultOf } from '../../graphql/tada.ts'

const checkpointFields = graphql(`
  fragment CheckpointFields on Checkpoint { note origin size root covers signedAt publicKey verifierKey }
`)

export const checkpointQuery = graphql(
  `
  query Checkpoint {
    organisation { id organisationId name checkpoint { ...CheckpointFields } }
  }
`,
  [checkpointFields],
)

export const consistencyQuery = graphql(`
  query Consistency($from: Int!, $to: Int!) {
    organisation { id consistency(from: $from, to: $to) }
  }
`)

/** A page of a plan's events with their proofs, all pages against one checkpoint. */
export const evidenceQuery = graphql(
  `
  query Evidence($id: ID!, $size: Int, $after: String) {
    plan(id: $id) {
      id planId version
      state { title }
      evidence(size: $size) {
        checkpoint { ...CheckpointFields }
        events(first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { version index entry proof openings { subject salt part } }
        }
      }
    }
  }
`,
  [checkpointFields],
)

/** Which plan is checked, and whether its evidence may be taken along. */
export const planToCheckQuery = graphql(`
  query PlanToCheck($id: ID!) {
    plan(id: $id) { id planId viewerMay state { title } }
  }
`)

export type Checkpoint = ResultOf<typeof checkpointFields>
type Evidence = NonNullable<NonNullable<ResultOf<typeof evidenceQuery>['plan']>['evidence']>
export type ShownEvent = Evidence['events']['nodes'][number]
