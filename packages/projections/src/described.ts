import { evolve, type Instant, type PlanEvent, type PlanState } from '@plan-ledger/domain'
import { placedOn } from './as-of.ts'
import { changesOf, type FieldChange, noteOf } from './changes.ts'
import { type Element, elementOf } from './element.ts'
import { elapsed } from './instant.ts'
import type { TimeAxis } from './moment.ts'

const lateAfter = 24 * 3_600_000

/** Whether an event was recorded a day or more after it occurred. */
export const isLate = (event: PlanEvent): boolean => elapsed(event.occurredAt, event.recordedAt) >= lateAfter

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
  let before: PlanState
  return placedOn(events, axis).map(({ event, at }) => {
    const after = evolve(before, event)
    const described = {
      event,
      version: event.version,
      at,
      element: elementOf(event, before),
      changes: changesOf(event, before, after, coming),
      note: noteOf(event),
      late: isLate(event),
    }
    before = after
    return described
  })
}
