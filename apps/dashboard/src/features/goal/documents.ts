import { eventFields } from '../../graphql/fragments.ts'
import { graphql, type ResultOf } from '../../graphql/tada.ts'

export const goalHistoryQuery = graphql(
  `
  query GoalHistory($id: ID!, $goalId: UUID!) {
    plan(id: $id) {
      id
      goalHistory(goalId: $goalId) {
        goalId slippageDays
        original { statement due target }
        current { statement due target }
        entries(first: 100) { nodes { slipDays event { ...EventFields } } }
      }
    }
  }
`,
  [eventFields],
)

/** What each goal promised, at a moment: the API gives all of them, a page shows one. */
export const promisesQuery = graphql(`
  query Promises($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) {
      id
      commitments(at: $at, axis: $axis, first: 100) {
        nodes {
          goalId dueMoves scopeDropped
          original { statement due target }
          signedOff { statement due target }
          current { statement due target }
          sinceOriginal { slipDays target }
          sinceSignedOff { slipDays target }
        }
      }
    }
  }
`)

export type Commitment = NonNullable<ResultOf<typeof promisesQuery>['plan']>['commitments']['nodes'][number]
export type GoalHistory = NonNullable<NonNullable<ResultOf<typeof goalHistoryQuery>['plan']>['goalHistory']>
