import { foldPlan, type Instant, type PlanEvent, type PlanState } from '@plan-ledger/domain'
import { effectiveTimes } from './effective-time.ts'
import type { Moment, TimeAxis } from './moment.ts'

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

const included = (placed: readonly Placed[], moment: Moment): number => {
  switch (moment.kind) {
    case 'now':
      return placed.length
    case 'instant': {
      const next = placed.findIndex(({ at }) => at > moment.instant)
      return next < 0 ? placed.length : next
    }
    case 'version': {
      if (moment.version < 1) return 0
      const last = placed.findIndex(({ event }) => event.version === moment.version)
      return last < 0 ? placed.length : last + 1
    }
  }
}

/**
 * What counts at a moment, in the axis's order: recorded, what was known then; effective, what was true then as
 * known now. A version means everything up to and including its event in that order; one that is not reached
 * yet, or an instant still to come, means all there is.
 */
export const placedAsOf = <E extends PlanEvent>(
  events: readonly E[],
  moment: Moment,
  axis: TimeAxis,
): readonly Placed<E>[] => {
  const placed = placedOn(events, axis)
  return placed.slice(0, included(placed, moment))
}

/** The events of `placedAsOf` alone. */
export const eventsAsOf = <E extends PlanEvent>(
  events: readonly E[],
  moment: Moment,
  axis: TimeAxis,
): readonly E[] => placedAsOf(events, moment, axis).map(({ event }) => event)

/** The plan at a moment; `undefined` while it did not exist. */
export const planAsOf = (events: readonly PlanEvent[], moment: Moment, axis: TimeAxis): PlanState =>
  foldPlan(eventsAsOf(events, moment, axis))
