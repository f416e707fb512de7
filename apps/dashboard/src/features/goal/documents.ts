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

export type GoalHistory = NonNullable<NonNullable<ResultOf<typeof goalHistoryQuery>['plan']>['goalHistory']>
