import { eventFields, livePlanFields, planStateFields } from '../../graphql/fragments.ts'
import { graphql, type ResultOf } from '../../graphql/tada.ts'

export const livePlanQuery = graphql(
  `
  query LivePlan($id: ID!) {
    plan(id: $id) { ...LivePlanFields }
  }
`,
  [livePlanFields],
)

/** A past moment: the version of the live plan is left out, so that it can never be put back. */
export const planAtQuery = graphql(
  `
  query PlanAt($id: ID!, $at: Moment!, $axis: TimeAxis!) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...PlanStateFields } }
  }
`,
  [planStateFields],
)

export const planIndexQuery = graphql(`
  query PlanIndex($id: ID!, $axis: TimeAxis!) {
    plan(id: $id) { id index(axis: $axis) { versions at weights marks { version kind label } } }
  }
`)

export const planProgressQuery = graphql(`
  query PlanProgress($id: ID!, $axis: TimeAxis!) {
    plan(id: $id) {
      id
      progress(axis: $axis) {
        plan { version at share done scope open }
        goals(first: 50) { nodes { goalId statement points { version at share value target due } } }
      }
      commitments(axis: $axis, first: 100) { nodes { goalId original { due } } }
    }
  }
`)

export const timelineQuery = graphql(
  `
  query Timeline($id: ID!, $first: Int!, $after: String, $types: [EventType!], $element: UUID, $axis: TimeAxis!) {
    plan(id: $id) {
      id
      timeline(first: $first, after: $after, types: $types, element: $element, axis: $axis) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          cursor
          node {
            fromVersion toVersion at late revision
            actor { personId name role onBehalfOf }
            reason { code text cause }
            events(first: 10, newestFirst: true) { totalCount pageInfo { hasNextPage endCursor } nodes { ...EventFields } }
          }
        }
      }
    }
  }
`,
  [eventFields],
)

/** More events of one change set, the first after `after`. */
export const restOfSetQuery = graphql(
  `
  query RestOfChangeSet($id: ID!, $after: String, $events: String, $types: [EventType!], $element: UUID, $axis: TimeAxis!) {
    plan(id: $id) {
      id
      timeline(first: 1, after: $after, types: $types, element: $element, axis: $axis) {
        nodes {
          fromVersion
          events(first: 50, after: $events, newestFirst: true) {
            totalCount pageInfo { hasNextPage endCursor } nodes { ...EventFields }
          }
        }
      }
    }
  }
`,
  [eventFields],
)

export const planChangedSubscription = graphql(
  `
  subscription PlanChanged($planId: ID!, $after: Position!) {
    planChanged(planId: $planId, after: $after) {
      position version
      event { ...EventFields }
      plan { ...LivePlanFields }
    }
  }
`,
  [eventFields, livePlanFields],
)

type Timeline = NonNullable<ResultOf<typeof timelineQuery>['plan']>['timeline']
export type ChangeSet = Timeline['edges'][number]['node'] & {
  /** Cursor of the set before it, which it is asked for by; none for the first. */
  readonly behind: string | null
}
export type PlanIndex = NonNullable<ResultOf<typeof planIndexQuery>['plan']>['index']
export type Progress = NonNullable<ResultOf<typeof planProgressQuery>['plan']>['progress']
export type Commitments = NonNullable<ResultOf<typeof planProgressQuery>['plan']>['commitments']
export type TimeAxis = 'RECORDED' | 'EFFECTIVE'
