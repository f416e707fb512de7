import { graphql, type ResultOf } from '../../graphql/tada.ts'

export const originFields = graphql(`
  fragment OriginFields on FieldSetting {
    eventId at version late
    actor { personId name role }
    reason { code text }
    value { text }
  }
`)

/** Where the values of the whole plan come from; twenty elements an answer. */
export const blameQuery = graphql(
  `
  query Blame($id: ID!, $at: Moment, $axis: TimeAxis!, $after: String) {
    plan(id: $id) {
      id
      blame(at: $at, axis: $axis, first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          kind id name
          fields(first: 40) { totalCount nodes { path current { ...OriginFields } earlier(first: 1) { totalCount } } }
        }
      }
    }
  }
`,
  [originFields],
)

/** All values one field had before, newest first. */
export const earlierQuery = graphql(
  `
  query EarlierValues($id: ID!, $at: Moment, $axis: TimeAxis!, $element: UUID!, $path: String!) {
    plan(id: $id) {
      id
      blame(at: $at, axis: $axis, elementId: $element, path: $path) {
        nodes { kind fields { nodes { path earlier(first: 50) { totalCount nodes { ...OriginFields } } } } }
      }
    }
  }
`,
  [originFields],
)

type Blame = NonNullable<ResultOf<typeof blameQuery>['plan']>['blame']
export type BlamedElement = Blame['nodes'][number]
export type BlamedField = BlamedElement['fields']['nodes'][number]
export type Origin = BlamedField['current']
