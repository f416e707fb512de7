import type { Instant, PlanEvent, PlanState, Uuid } from '@plan-ledger/domain'
import { changesOf, type FieldChange, noteOf } from './changes.ts'
import { type Course, courseOf } from './course.ts'
import { type Element, elementOf } from './element.ts'
import { elementIn } from './element-in.ts'
import { evolving } from './evolution.ts'
import { isLate } from './late.ts'
import type { TimeAxis } from './moment.ts'
import type { Placed } from './placed.ts'

/** An event as a history shows it: what it was about and what it changed, in the words of that moment. */
export interface DescribedEvent<E extends PlanEvent = PlanEvent> {
  readonly event: E
  readonly version: number
  /** Its time on the axis described. */
  readonly at: Instant
  readonly element: Element
  readonly changes: readonly FieldChange[]
  readonly note: string | undefined
  readonly late: boolean
  /** What led to it, as far as the plan holds it: the barrier, check-in, assessment, review or opportunity linked. */
  readonly causes: readonly Element[]
}

const causesOf = (event: PlanEvent, before: PlanState): readonly Element[] => {
  const linked = [event.reason?.cause, event.type === 'GoalReformulated' ? event.data.barrier : undefined]
  return [...new Set(linked)].flatMap(id => (id === undefined ? [] : (elementIn(before, id) ?? [])))
}

const describing = () => {
  const evolved = evolving()
  return (placed: Placed): DescribedEvent => {
    const { event, at, whole, after } = evolved(placed)
    return {
      event,
      version: event.version,
      at,
      element: elementOf(event, whole),
      changes: changesOf(event, whole, after),
      note: noteOf(event),
      late: isLate(event),
      causes: causesOf(event, whole),
    }
  }
}

const spelled = new WeakMap<DescribedEvent, DescribedEvent>()

/** A goal is reformulated before the event that sets its successor: the successor's name comes later, and stays. */
const named = (described: DescribedEvent, coming: ReadonlyMap<Uuid, string>): DescribedEvent => {
  const { event, changes } = described
  const name = event.type === 'GoalReformulated' ? coming.get(event.data.successor) : undefined
  if (name === undefined) return described
  const known = spelled.get(described) ?? {
    ...described,
    changes: changes.map(change => (change.field === 'successor' ? { ...change, new: name } : change)),
  }
  spelled.set(described, known)
  return known
}

const described = (course: Course): readonly DescribedEvent[] => {
  const coming = new Map<Uuid, string>()
  for (const { event } of course.placed)
    if (event.type === 'GoalSet') coming.set(event.data.goal, event.data.statement)
  return course.each(describing).map(each => named(each, coming))
}

/** Describes all events of one plan, taken by version, in the order of the axis and in one pass. */
export const describe = <E extends PlanEvent>(
  events: readonly E[],
  axis: TimeAxis,
): readonly DescribedEvent<E>[] =>
  (courseOf(events, axis) as Course).once(described) as unknown as readonly DescribedEvent<E>[]
