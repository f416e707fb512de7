import { graphql, type ResultOf } from '../../graphql/tada.ts'

export const originFields = graphql(`
  fragment OriginFields on FieldSetting {
    eventId at version late
    actor { personId name role }
    reason { code text }
    value { text }
  }
`)

const blamedFields = graphql(
  `
  fragment BlamedFields on BlamedFieldConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { path current { ...OriginFields } earlier(first: 1) { totalCount } }
  }
`,
  [originFields],
)

/** Where the values of the whole plan come from; twenty elements an answer, with the first fields of each. */
export const blameQuery = graphql(
  `
  query Blame($id: ID!, $at: Moment, $axis: TimeAxis!, $after: String) {
    plan(id: $id) {
      id
      blame(at: $at, axis: $axis, first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { kind id name fields(first: 40) { ...BlamedFields } }
      }
    }
  }
`,
  [blamedFields],
)

/** The fields of an element after its first ones. */
export const moreFieldsQuery = graphql(
  `
  query BlamedFieldsAfter($id: ID!, $at: Moment, $axis: TimeAxis!, $element: UUID!, $after: String!) {
    plan(id: $id) {
      id
      blame(at: $at, axis: $axis, elementId: $element) {
        nodes { kind fields(first: 100, after: $after) { ...BlamedFields } }
      }
    }
  }
`,
  [blamedFields],
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
export type AnsweredElement = Blame['nodes'][number]
export type BlamedField = AnsweredElement['fields']['nodes'][number]
/** Whose field it is. */
export type ElementOf = Pick<AnsweredElement, 'kind' | 'id'>
/** An element with all its fields that say something to people. */
export type BlamedElement = Pick<AnsweredElement, 'kind' | 'id' | 'name'> & {
  readonly fields: readonly BlamedField[]
}
export type Origin = BlamedField['current']
