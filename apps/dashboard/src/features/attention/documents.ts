import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What waits for somebody in a plan, at any moment. */
export const attentionQuery = graphql(`
  query Attention($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) {
      id
      attention(at: $at, axis: $axis, first: 100) {
        totalCount
        nodes { kind gap days since element { kind id name } }
      }
    }
  }
`)

export type Attention = NonNullable<ResultOf<typeof attentionQuery>['plan']>['attention']['nodes'][number]
