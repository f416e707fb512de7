import type { Actor, Instant, PlanEvent, PlanEventType, Reason, Uuid } from '@plan-ledger/domain'
import type { FieldChange } from './changes.ts'
import { courseOf } from './course.ts'
import { type DescribedEvent, describe } from './described.ts'
import type { Element } from './element.ts'
import { daysBetween } from './instant.ts'
import type { Moment, TimeAxis } from './moment.ts'
import { type ChangeSet, changeSets } from './timeline.ts'

/** Why something was done, and what led to it, by the names of then. */
export interface StoryCause {
  readonly reason?: Reason
  readonly elements: readonly Element[]
}

/** What one person did to one element, told at once. Screens make the sentence from kind and parts. */
export interface StorySentence {
  readonly kind: PlanEventType
  readonly actor: Actor
  /** Time of the last of its events on the axis. */
  readonly at: Instant
  readonly element: Element
  /** Net over its events: a change that was taken back among them is none. */
  readonly parts: readonly FieldChange[]
  /** Days by which a due date moved: later positive. */
  readonly slipDays?: number
  readonly note?: string
  readonly causes: readonly StoryCause[]
  readonly late: boolean
  /** Versions of the events it tells, so that each sentence can be traced. */
  readonly versions: readonly number[]
}

/** A revision of the plan: what was done under one name, in one review or in one go. */
export interface StoryPart {
  readonly kind: 'revision' | 'review' | 'changes'
  /** Of the named revision, else of the review. */
  readonly name?: string
  /** What was said of it: the summary of the revision, else the conclusions of the review. */
  readonly summary?: string
  readonly review?: Uuid
  readonly at: Instant
  /** All who had a hand in it, each once. */
  readonly actors: readonly Actor[]
  readonly fromVersion: number
  readonly toVersion: number
  readonly sentences: readonly StorySentence[]
}

/** Who got another name meanwhile is told under both, each for what was done under it. */
const sameActor = (a: Actor, b: Actor) =>
  a.id === b.id && a.name === b.name && a.role === b.role && a.onBehalfOf === b.onBehalfOf

const net = (events: readonly DescribedEvent[]): readonly FieldChange[] => {
  const byField = new Map<string, FieldChange>()
  for (const { changes } of events)
    for (const change of changes) {
      const { old } = byField.get(change.field) ?? change
      byField.set(change.field, {
        field: change.field,
        ...(old !== undefined && { old }),
        ...(change.new !== undefined && { new: change.new }),
      })
    }
  return [...byField.values()].filter(({ old, new: now }) => old !== now)
}

const causesOf = (events: readonly DescribedEvent[]): readonly StoryCause[] => {
  const causes = new Map<string, StoryCause>()
  for (const { event, causes: elements } of events) {
    const { reason } = event
    if (!reason && elements.length === 0) continue
    const cause = { ...(reason && { reason }), elements }
    causes.set(JSON.stringify(cause), cause)
  }
  return [...causes.values()]
}

const slip = (parts: readonly FieldChange[]): number | undefined => {
  const due = parts.find(({ field }) => field === 'due')
  return due?.old === undefined || due.new === undefined ? undefined : daysBetween(due.old, due.new)
}

/** Repeated facts are told one by one: joined they would hide what was measured, rated or said in between. */
const joined: ReadonlySet<PlanEventType> = new Set([
  'GoalRevised',
  'StepRevised',
  'BarrierRevised',
  'OccupationDescribed',
  'ReadinessNeedRevised',
  'SupporterChanged',
  'DirectionStated',
  'VisionStated',
  'ValuesRanked',
  'PlanRenamed',
])

const sentence = (events: readonly DescribedEvent[]): StorySentence | undefined => {
  const first = events[0] as DescribedEvent
  const last = events.at(-1) as DescribedEvent
  const parts = net(events)
  if (parts.length === 0 && events.length > 1) return undefined
  const slipDays = slip(parts)
  const note = events.findLast(event => event.note !== undefined)?.note
  return {
    kind: first.event.type,
    actor: first.event.actor,
    at: last.at,
    element: first.element,
    parts,
    ...(slipDays !== undefined && { slipDays }),
    ...(note !== undefined && { note }),
    causes: causesOf(events),
    late: events.some(({ late }) => late),
    versions: events.map(({ version }) => version),
  }
}

const sentences = (events: readonly DescribedEvent[]): readonly StorySentence[] => {
  const groups: DescribedEvent[][] = []
  for (const next of events) {
    // The heading tells it.
    if (next.event.type === 'PlanRevised') continue
    const group = joined.has(next.event.type)
      ? groups.find(
          ([first]) =>
            first?.event.type === next.event.type &&
            first.element.kind === next.element.kind &&
            first.element.id === next.element.id &&
            sameActor(first.event.actor, next.event.actor),
        )
      : undefined
    if (group) group.push(next)
    else groups.push([next])
  }
  return groups.flatMap(group => sentence(group) ?? [])
}

const part = (sets: readonly ChangeSet[], events: readonly DescribedEvent[]): StoryPart => {
  const revised = events.findLast(({ event }) => event.type === 'PlanRevised')
  const held = events.findLast(({ event }) => event.type === 'ReviewHeld')
  const name = sets[0]?.revision ?? held?.element.name
  const summary =
    revised?.note ?? (held?.event.type === 'ReviewHeld' ? held.event.data.conclusions : undefined)
  return {
    kind: sets[0]?.revision !== undefined ? 'revision' : held ? 'review' : 'changes',
    ...(name !== undefined && { name }),
    ...(summary !== undefined && { summary }),
    ...(held && { review: held.element.id }),
    at: events.at(-1)?.at ?? '',
    actors: events
      .map(({ event }) => event.actor)
      .filter((actor, index, all) => all.findIndex(other => sameActor(other, actor)) === index),
    fromVersion: events[0]?.version ?? 0,
    toVersion: events.at(-1)?.version ?? 0,
    sentences: sentences(events),
  }
}

/** What makes one part of a story, and where its events stand in the order of the axis. */
interface Revision {
  readonly sets: readonly ChangeSet[]
  readonly first: number
  readonly next: number
}

/** Sets are made before a story is cut, so that its moments neither join nor rename them. */
const revised = (sets: readonly ChangeSet[]): readonly Revision[] => {
  const groups: ChangeSet[][] = []
  for (const set of sets) {
    const group = groups.at(-1)
    const closed = group?.at(-1)?.events.at(-1)?.event.type === 'PlanRevised'
    if (set.revision !== undefined && !closed && group?.[0]?.revision === set.revision) group.push(set)
    else groups.push([set])
  }
  let next = 0
  return groups.map(group => {
    const first = next
    for (const { events } of group) next += events.length
    return { sets: group, first, next }
  })
}

const made = new WeakMap<readonly DescribedEvent[], readonly Revision[]>()
const revisionsOf = (described: readonly DescribedEvent[]): readonly Revision[] => {
  const known = made.get(described) ?? revised(changeSets(described))
  made.set(described, known)
  return known
}

const eventsOf = ({ sets }: Revision) => sets.flatMap(({ events }) => events)

const told = new WeakMap<Revision, StoryPart>()
/** A revision that lies wholly between the moments is told the same in every story. */
const whole = (revision: Revision): StoryPart => {
  const known = told.get(revision) ?? part(revision.sets, eventsOf(revision))
  told.set(revision, known)
  return known
}

/**
 * What became of a plan after one moment up to another, as a coach reads it before a session: its revisions,
 * oldest first, each in sentences with their causes. A named revision is one part, however long it took. The
 * earlier moment may come second. Takes all events of one plan by version.
 */
export const story = (
  events: readonly PlanEvent[],
  from: Moment,
  to: Moment,
  axis: TimeAxis,
): readonly StoryPart[] => {
  const course = courseOf(events, axis)
  const counts = [course.count(from), course.count(to)]
  const [early, late] = [Math.min(...counts), Math.max(...counts)]
  return revisionsOf(describe(events, axis))
    .filter(({ first, next }) => first < late && next > early)
    .map(revision => {
      const { sets, first, next } = revision
      return first >= early && next <= late
        ? whole(revision)
        : part(sets, eventsOf(revision).slice(Math.max(0, early - first), late - first))
    })
}
