import type { Instant, PlanEvent } from '@plan-ledger/domain'
import { effectiveTimes } from './effective-time.ts'
import type { TimeAxis } from './moment.ts'

/** An event and its time on the axis that it was placed on. */
export interface Placed<E extends PlanEvent = PlanEvent> {
  readonly event: E
  readonly at: Instant
}

/**
 * A plan's events in the order of an axis, each with its time there. Recorded: by version. Effective: by when
 * each took effect, by version where that is equal. Takes all events of one plan by version.
 */
export const placedOn = <E extends PlanEvent>(events: readonly E[], axis: TimeAxis): readonly Placed<E>[] => {
  if (axis === 'recorded') return events.map(event => ({ event, at: event.recordedAt }))
  const times = effectiveTimes(events)
  const placed = events.map((event, index) => ({ event, at: times[index] ?? event.occurredAt }))
  return placed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.event.version - b.event.version))
}
