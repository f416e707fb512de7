import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** Who read a plan or took it with them, newest first. */
export const viewsQuery = graphql(`
  query PlanViews($id: ID!, $after: String) {
    plan(id: $id) {
      id
      views(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { eventId kind at among version format filter entries digest by { personId name role } }
      }
    }
  }
`)

type Views = NonNullable<ResultOf<typeof viewsQuery>['plan']>['views']
export type PlanRead = Views['nodes'][number]
