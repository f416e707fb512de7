import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What became of a plan between two moments, told in parts; oldest first. */
export const storyQuery = graphql(`
  query Story($id: ID!, $from: Moment!, $to: Moment!, $axis: TimeAxis!, $first: Int!, $after: String) {
    plan(id: $id) {
      id
      story(from: $from, to: $to, axis: $axis, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          kind at fromVersion toVersion name summary
          actors(first: 5) { totalCount nodes { personId name role } }
          sentences(first: 20) {
            totalCount
            nodes {
              type at late note slipDays
              actor { personId name role }
              element { kind id name }
              changes { field old new }
              causes(first: 5) { nodes { reason { code text } elements { kind id name } } }
            }
          }
        }
      }
    }
  }
`)

export type StoryPart = NonNullable<ResultOf<typeof storyQuery>['plan']>['story']['nodes'][number]
export type StorySentence = StoryPart['sentences']['nodes'][number]
