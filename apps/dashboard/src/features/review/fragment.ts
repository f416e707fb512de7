import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const reviewsFields = graphql(`
  fragment ReviewsFields on PlanState {
    version
    reviews(first: 100) {
      totalCount
      nodes { id due everyMonths status statusSince scheduledAt occasion conclusions decisions why }
    }
  }
`)

export const reviewsQuery = graphql(
  `
  query Reviews($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...ReviewsFields } }
  }
`,
  [reviewsFields],
)

export type ReviewsState = ResultOf<typeof reviewsFields>
export type Review = ReviewsState['reviews']['nodes'][number]
