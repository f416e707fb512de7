import type { Actor, Instant, PlanEvent, PlanEventType, Reason, Uuid } from '@plan-ledger/domain'
import type { DescribedEvent } from './described.ts'
import type { ElementKind } from './element.ts'
import { elapsed } from './instant.ts'

const oneSitting = 5 * 60_000

/** What somebody did in one go. `toVersion` is its key, under any filter; only the newest set can still grow. */
export interface ChangeSet<E extends PlanEvent = PlanEvent> {
  /** Versions of its first and last event in the order of the axis. */
  readonly fromVersion: number
  readonly toVersion: number
  /** Time of its last event. */
  readonly at: Instant
  readonly actor: Actor
  /** The last reason given in it. */
  readonly reason: Reason | undefined
  /** Name of the named revision that its changes are part of. */
  readonly revision: string | undefined
  /** In the order of the axis; under a filter only those that pass. */
  readonly events: readonly DescribedEvent<E>[]
  readonly late: boolean
}

/** What a timeline shows; each condition that is left out lets everything pass. */
export interface TimelineFilter {
  readonly types?: readonly PlanEventType[]
  readonly actor?: Uuid
  readonly element?: Uuid
  /** Kinds of elements that events are about. */
  readonly kinds?: readonly ElementKind[]
}

/** Who got another name meanwhile is told under both, each for what was done under it. */
const sameActor = (a: Actor, b: Actor) =>
  a.id === b.id && a.name === b.name && a.role === b.role && a.onBehalfOf === b.onBehalfOf

const belongs = (next: DescribedEvent, first: DescribedEvent, last: DescribedEvent): boolean => {
  if (next.event.commandId === last.event.commandId) return true
  // Naming a revision ends what it names; acting in another role or for somebody else is another set.
  if (last.event.type === 'PlanRevised') return false
  return sameActor(next.event.actor, first.event.actor) && elapsed(first.at, next.at) <= oneSitting
}

interface RevisionRange {
  readonly name: string
  readonly since: number
  readonly until: number
}

const revisionRanges = (described: readonly DescribedEvent[]): readonly RevisionRange[] =>
  described
    .flatMap(({ event }) =>
      event.type === 'PlanRevised'
        ? [{ name: event.data.name, since: event.data.sinceVersion, until: event.version }]
        : [],
    )
    .sort((a, b) => a.until - b.until)

const changeSet = <E extends PlanEvent>(
  events: readonly DescribedEvent<E>[],
  revisions: readonly RevisionRange[],
): ChangeSet<E> => {
  const first = events[0] as DescribedEvent<E>
  const last = events.at(-1) as DescribedEvent<E>
  return {
    fromVersion: first.version,
    toVersion: last.version,
    at: last.at,
    actor: first.event.actor,
    reason: events.findLast(({ event }) => event.reason)?.event.reason,
    revision: revisions.find(({ since, until }) => last.version > since && last.version <= until)?.name,
    events,
    late: events.some(({ late }) => late),
  }
}

/**
 * The change sets of a plan in the order of the axis described: neighbouring events of one command, or of the
 * same actor within five minutes of the first. A named revision labels the sets after its `sinceVersion` up to
 * itself; of several, the earliest.
 */
export const changeSets = <E extends PlanEvent>(
  described: readonly DescribedEvent<E>[],
): readonly ChangeSet<E>[] => {
  const known = made.get(described) ?? grouped(described)
  made.set(described, known)
  return known as readonly ChangeSet<E>[]
}

interface Made {
  readonly described: readonly DescribedEvent[]
  readonly sets: readonly ChangeSet[]
}
const made = new WeakMap<readonly DescribedEvent[], readonly ChangeSet[]>()
/** By the first event of a plan on an axis: what was made of its newest history. */
const newest = new WeakMap<DescribedEvent, Made>()

const grouped = (described: readonly DescribedEvent[]): readonly ChangeSet[] => {
  const [first] = described
  const kept = first ? keptSets(newest.get(first), described) : []
  const start = kept.reduce((sum, { events }) => sum + events.length, 0)
  const groups: DescribedEvent[][] = []
  for (const next of described.slice(start)) {
    const group = groups.at(-1)
    const first = group?.[0]
    const last = group?.at(-1)
    if (group && first && last && belongs(next, first, last)) group.push(next)
    else groups.push([next])
  }
  const revisions = revisionRanges(described)
  const sets = [...kept, ...groups.map(group => changeSet(group, revisions))]
  if (first) newest.set(first, { described, sets })
  return sets
}

/** Of the sets of a history those that a longer one has too: nothing can be added to them, and none is named now. */
const keptSets = (before: Made | undefined, described: readonly DescribedEvent[]): readonly ChangeSet[] => {
  if (!before || before.described.length > described.length) return []
  const same = before.described.every((each, i) => each === described[i])
  const naming = described.slice(before.described.length).some(({ event }) => event.type === 'PlanRevised')
  return same && !naming ? before.sets.slice(0, -1) : []
}

/**
 * The change sets that hold an event passing the filter, newest first, each with those events alone. Sets are
 * made before filtering, so that a filter neither joins nor renames them.
 */
export const timeline = <E extends PlanEvent>(
  described: readonly DescribedEvent<E>[],
  filter: TimelineFilter = {},
): readonly ChangeSet<E>[] => {
  const types = filter.types && new Set(filter.types)
  const kinds = filter.kinds && new Set(filter.kinds)
  const passes = ({ event, element }: DescribedEvent<E>) =>
    (types?.has(event.type) ?? true) &&
    (filter.actor === undefined || event.actor.id === filter.actor) &&
    (filter.element === undefined || element.id === filter.element) &&
    (kinds?.has(element.kind) ?? true)
  const sets = changeSets(described)
  if (Object.values(filter).every(condition => condition === undefined)) return sets.toReversed()
  const passing: ChangeSet<E>[] = []
  for (const set of sets.toReversed()) {
    const events = set.events.filter(passes)
    if (events.length > 0) passing.push(events.length === set.events.length ? set : { ...set, events })
  }
  return passing
}
