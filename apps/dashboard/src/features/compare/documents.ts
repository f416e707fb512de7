import { graphql, type ResultOf } from '../../graphql/tada.ts'

const settingFields = graphql(`
  fragment SettingFields on FieldSetting {
    at version late
    actor { name role }
    reason { code text }
    value { text }
  }
`)

/** What became of one part of the plan between two moments; fifteen parts an answer. */
export const compareQuery = graphql(
  `
  query Compare($id: ID!, $from: Moment!, $to: Moment!, $axis: TimeAxis!, $after: String) {
    plan(id: $id) {
      id
      diff(from: $from, to: $to, axis: $axis) {
        counts { added removed changed moved cancelled }
        countsByKind { kind counts { added removed changed moved } }
        between(first: 1) { totalCount }
        cancelled(first: 20) {
          totalCount
          nodes { kind id name path value { text } settings(first: 3) { totalCount nodes { ...SettingFields } } }
        }
        elements(first: 15, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            kind id name oldName mark moved
            fields(first: 20) {
              totalCount
              nodes { path type old { text } new { text } days segments { kind text } set { ...SettingFields } }
            }
          }
        }
      }
    }
  }
`,
  [settingFields],
)

export type Diff = NonNullable<ResultOf<typeof compareQuery>['plan']>['diff']
export type ElementDiff = Diff['elements']['nodes'][number]
export type FieldDiff = ElementDiff['fields']['nodes'][number]
export type Counts = Diff['counts']

/** The moments that comparisons usually begin at. */
export const occasionsQuery = graphql(`
  query Occasions($id: ID!) {
    plan(id: $id) {
      id
      reviewed: timeline(first: 1, types: [ReviewHeld]) { nodes { toVersion at } }
      signed: timeline(first: 1, types: [BaselineSigned]) { nodes { toVersion at } }
    }
  }
`)

/** What was done between two moments, held together as people would tell it. */
export const betweenQuery = graphql(`
  query Between($id: ID!, $from: Moment!, $to: Moment!, $axis: TimeAxis!, $after: String) {
    plan(id: $id) {
      id
      story(from: $from, to: $to, axis: $axis, first: 10, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          kind name summary at fromVersion toVersion
          sentences(first: 20) {
            totalCount
            nodes { type at note slipDays actor { name } element { kind id name } changes { field old new } }
          }
        }
      }
    }
  }
`)

export type StoryPart = NonNullable<ResultOf<typeof betweenQuery>['plan']>['story']['nodes'][number]
