import type { Instant, PlanEvent, PlanState } from '@plan-ledger/domain'
import { placedOn } from './as-of.ts'
import { changesOf, type FieldChange, noteOf } from './changes.ts'
import { type Element, elementOf } from './element.ts'
import { elementIn } from './element-in.ts'
import { evolution } from './evolution.ts'
import { isLate } from './late.ts'
import type { TimeAxis } from './moment.ts'

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

/** Describes all events of one plan, taken by version, in the order of the axis and in one pass. */
export const describe = <E extends PlanEvent>(
  events: readonly E[],
  axis: TimeAxis,
): readonly DescribedEvent<E>[] => {
  // A goal is reformulated before the event that sets its successor.
  const coming = new Map(
    events.flatMap(({ type, data }) => (type === 'GoalSet' ? [[data.goal, data.statement]] : [])),
  )
  return Array.from(evolution(placedOn(events, axis)), ({ event, at, whole, after }) => ({
    event,
    version: event.version,
    at,
    element: elementOf(event, whole),
    changes: changesOf(event, whole, after, coming),
    note: noteOf(event),
    late: isLate(event),
    causes: causesOf(event, whole),
  }))
}
