import { type ChangeSet, type TimeAxis, type TimelineFilter, timeline } from '@plan-ledger/projections'
import { GraphQLError } from 'graphql'
import { builder } from '../builder.ts'
import type { PlanHistory, RecordedPlanEvent } from '../context.ts'
import { costs } from '../costs.ts'
import { ActorName, EventType, ReasonType } from './event.ts'
import { describedEvents } from './history.ts'

type Set = ChangeSet<RecordedPlanEvent>
interface Edge {
  readonly cursor: string
  readonly node: Set
}
interface Connection {
  readonly edges: readonly Edge[]
  readonly pageInfo: PageInfo
  readonly totalCount: number
}
type PageInfo = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor?: string; endCursor?: string }

const authScopes = { member: true }

const ChangeSetType = builder.objectRef<Set>('ChangeSet').implement({
  description:
    'What somebody did in one go: the events of one command, or of one person within five minutes of the first.',
  authScopes,
  fields: t => ({
    fromVersion: t.exposeInt('fromVersion', { description: 'Version of its first event.' }),
    toVersion: t.exposeInt('toVersion', {
      description: 'Version of its last event; tells change sets apart.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'Time of its last event, by the clock asked for.' }),
    actor: t.expose('actor', { type: ActorName, description: 'Who acted.' }),
    reason: t.expose('reason', {
      type: ReasonType,
      nullable: true,
      description: 'Why, where it was said; of several, the last.',
    }),
    revision: t.exposeString('revision', {
      nullable: true,
      description: 'Name of the named revision that it became part of.',
    }),
    events: t.expose('events', {
      type: [EventType],
      complexity: { field: 1, multiplier: costs.eventsPerChangeSet },
      description: 'Its events in order; under a filter, only those that pass.',
    }),
    late: t.exposeBoolean('late', { description: 'Whether any of it was written a day or more afterwards.' }),
  }),
})

const ChangeSetEdge = builder.objectRef<Edge>('ChangeSetEdge').implement({
  description: 'A change set and its place in the list.',
  authScopes,
  fields: t => ({
    cursor: t.exposeString('cursor', { description: 'To go on after it.' }),
    node: t.expose('node', { type: ChangeSetType, description: 'The change set.' }),
  }),
})

export const ChangeSetConnection = builder.objectRef<Connection>('ChangeSetConnection').implement({
  description: 'A page of a timeline, newest first.',
  authScopes,
  fields: t => ({
    edges: t.expose('edges', {
      type: [ChangeSetEdge],
      complexity: { field: 1, multiplier: 1 },
      description: 'The change sets of this page.',
    }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef(), description: 'Where this page lies.' }),
    totalCount: t.exposeInt('totalCount', { description: 'Change sets that pass the filter, on all pages.' }),
  }),
})

/** Index of the first set behind a cursor. A set may have grown since its cursor was given. */
const behind = (sets: readonly Set[], cursor: string, axis: TimeAxis): number => {
  if (!/^[1-9]\d{0,8}$/.test(cursor))
    throw new GraphQLError(`${JSON.stringify(cursor)} is not a cursor of this timeline.`, {
      extensions: { code: 'MALFORMED_CURSOR' },
    })
  const version = Number(cursor)
  const at = sets.findIndex(set => set.toVersion === version || set.events.some(e => e.version === version))
  if (at >= 0) return at + 1
  const older = axis === 'recorded' ? sets.findIndex(set => set.toVersion < version) : -1
  return older >= 0 ? older : sets.length
}

export const timelinePage = (
  history: PlanHistory,
  { first, after, axis, filter }: { first: number; after?: string; axis: TimeAxis; filter: TimelineFilter },
): Connection => {
  const sets = timeline(describedEvents(history, axis), filter)
  const start = after === undefined ? 0 : behind(sets, after, axis)
  const edges = sets.slice(start, start + first).map(node => ({ cursor: `${node.toVersion}`, node }))
  const [head, tail] = [edges[0], edges.at(-1)]
  return {
    edges,
    totalCount: sets.length,
    pageInfo: {
      hasNextPage: start + first < sets.length,
      hasPreviousPage: start > 0,
      ...(head && tail && { startCursor: head.cursor, endCursor: tail.cursor }),
    },
  }
}
