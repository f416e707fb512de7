import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What a coach looks at before a day's sessions: what moved and when the next reviews are. */
export const workspaceQuery = graphql(`
  query Workspace {
    viewer {
      member { id memberId name }
      coachLoad { owners plans { active paused } }
      changedSinceVisit(first: 30) {
        totalCount
        nodes {
          planId title ownerName changes byOthers people changedAt position
          visit { at position }
          plan { id version position }
        }
      }
      reviews(first: 100, filter: { standings: [SCHEDULED] }) {
        totalCount
        nodes { reviewId planId planTitle planStatus ownerName occasion due overdue }
      }
    }
    organisation { id position }
  }
`)

/** What of each plan waits for somebody: a page at a time, since every plan is folded for it. */
export const ownersQuery = graphql(`
  query Owners($after: String) {
    organisation {
      id position
      plans(first: 10, after: $after, status: [ACTIVE, PAUSED, DRAFTED]) {
        pageInfo { hasNextPage endCursor }
        nodes {
          planId title ownerName lastChangeAt activity
          plan {
            id
            attention(first: 100) { totalCount nodes { kind } }
            state {
              version
              coach { personId }
              checkIns(first: 50) { nodes { id at moved obstacles confidence acknowledged { at } } }
              baselines(first: 10) { nodes { id name version status proposedAt signers signatures { signerId } } }
              needs(first: 20) { nodes { id description identifiedAt removedAt met { at } verifier { personId } } }
              comments(first: 100) { nodes { id at text element by { personId } } }
            }
          }
        }
      }
    }
  }
`)

export const markVisited = graphql(`
  mutation MarkVisited($input: MarkVisitedInput!) {
    markVisited(input: $input) { __typename ... on MarkVisitedDone { visit { at position } } }
  }
`)

export type Workspace = ResultOf<typeof workspaceQuery>
export type ChangedPlan = Workspace['viewer']['changedSinceVisit']['nodes'][number]
export type DueReview = Workspace['viewer']['reviews']['nodes'][number]
export type OwnersPage = ResultOf<typeof ownersQuery>
export type Owner = OwnersPage['organisation']['plans']['nodes'][number]

/** Where the next page of owners begins; `null` after the last. */
export const cursorAfter = ({ organisation: { plans } }: OwnersPage): string | null =>
  plans.pageInfo.hasNextPage ? plans.pageInfo.endCursor : null
