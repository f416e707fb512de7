import { type ChangeSet, type TimeAxis, type TimelineFilter, timeline } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import {
  badCursor,
  connectionOf,
  type Page,
  type Paging,
  pageArgs,
  paged,
  pageFrom,
  pageOf,
} from '../connection.ts'
import type { PlanHistory, RecordedPlanEvent } from '../context.ts'
import { few, page } from '../costs.ts'
import { ActorName, EventConnection, ReasonType } from './event.ts'
import { describedEvents } from './history.ts'

type Set = ChangeSet<RecordedPlanEvent>

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
    events: t.field({
      ...paged(EventConnection, few),
      args: {
        ...pageArgs(few),
        newestFirst: t.arg.boolean({ defaultValue: false, description: 'The last of them first.' }),
      },
      description: 'Its events in order; under a filter, only those that pass.',
      resolve: ({ events }, { newestFirst, ...paging }) =>
        pageOf(newestFirst ? events.toReversed() : events, ({ version }) => version, paging, few),
    }),
    late: t.exposeBoolean('late', { description: 'Whether any of it was written a day or more afterwards.' }),
  }),
})

export const ChangeSetConnection = connectionOf('ChangeSet', ChangeSetType, 'change sets, newest first')

/** Index of the first set behind a cursor. A set may have grown since its cursor was given. */
const behind = (sets: readonly Set[], cursor: string, axis: TimeAxis): number => {
  if (!/^[1-9]\d{0,8}$/.test(cursor)) throw badCursor()
  const version = Number(cursor)
  const at = sets.findIndex(set => set.toVersion === version || set.events.some(e => e.version === version))
  if (at >= 0) return at + 1
  const older = axis === 'recorded' ? sets.findIndex(set => set.toVersion < version) : -1
  return older >= 0 ? older : sets.length
}

export const timelinePage = (
  history: PlanHistory,
  { first, after, axis, filter }: Paging & { axis: TimeAxis; filter: TimelineFilter },
): Page<Set> => {
  const sets = timeline(describedEvents(history, axis), filter)
  const start = after == null ? 0 : behind(sets, after, axis)
  return pageFrom(sets, start, first ?? page.default, ({ toVersion }) => `${toVersion}`)
}
