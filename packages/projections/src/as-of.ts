import type { PlanEvent, PlanState } from '@plan-ledger/domain'
import { courseOf } from './course.ts'
import type { Moment, TimeAxis } from './moment.ts'
import type { Placed } from './placed.ts'

/**
 * What counts at a moment, in the axis's order: recorded, what was known then; effective, what was true then as
 * known now.
 */
export const placedAsOf = <E extends PlanEvent>(
  events: readonly E[],
  moment: Moment,
  axis: TimeAxis,
): readonly Placed<E>[] => {
  const course = courseOf(events, axis)
  return course.placed.slice(0, course.count(moment))
}

/** The events of `placedAsOf` alone. */
export const eventsAsOf = <E extends PlanEvent>(
  events: readonly E[],
  moment: Moment,
  axis: TimeAxis,
): readonly E[] => placedAsOf(events, moment, axis).map(({ event }) => event)

/** The plan at a moment; `undefined` while it did not exist. */
export const planAsOf = (events: readonly PlanEvent[], moment: Moment, axis: TimeAxis): PlanState => {
  const course = courseOf(events, axis)
  return course.after(course.count(moment))
}
