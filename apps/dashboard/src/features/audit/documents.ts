import { graphql, type ResultOf, type VariablesOf } from '../../graphql/tada.ts'

const auditFields = graphql(`
  fragment AuditFields on AuditEntry {
    eventId position version type occurredAt recordedAt late origin commandId planId planTitle unit
    reasonCode reasonText aboutEventId
    actor { personId name role onBehalfOf }
    element { kind id name }
    disputes { eventId statement personName recordedAt }
    corrections { eventId statement personName recordedAt }
  }
`)

export const auditQuery = graphql(
  `
  query Audit($filter: AuditFilterInput, $first: Int!, $after: String) {
    organisation {
      id
      audit(filter: $filter, first: $first, after: $after) {
        totalCount { count exact }
        asOf { position behindMs behindSince }
        pageInfo { hasNextPage endCursor }
        nodes { ...AuditFields }
      }
    }
  }
`,
  [auditFields],
)

/** One event, for whoever may read it. */
export const eventQuery = graphql(
  `
  query AuditEvent($eventId: UUID!) {
    viewer { member { id memberId roles } }
    organisation { id event(eventId: $eventId) { __typename ...AuditFields ... on WithheldEvent { position version } } }
  }
`,
  [auditFields],
)

export const auditFeedSubscription = graphql(`
  subscription AuditFeed($filter: AuditFilterInput, $after: Position!) {
    auditFeed(filter: $filter, after: $after) { position eventId }
  }
`)

/** Whose events can be sought. */
export const auditPeopleQuery = graphql(`
  query AuditPeople {
    organisation { id members(first: 100) { nodes { id memberId name } } }
  }
`)

/** What one event of a plan changed, and what was written beside it. */
export const eventChangesQuery = graphql(`
  query EventChanges($id: ID!, $from: Moment!, $to: Moment!) {
    plan(id: $id) {
      id
      story(from: $from, to: $to, first: 1) {
        nodes { sentences(first: 1) { nodes { type note changes { field old new } } } }
      }
    }
  }
`)

export type AuditEntry = ResultOf<typeof auditFields>
export type AuditFilter = NonNullable<VariablesOf<typeof auditQuery>['filter']>
export type AuditEventType = AuditEntry['type']
