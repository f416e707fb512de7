import type { PlanEvent } from '@plan-ledger/domain'
import { courseOf } from './course.ts'
import { evolving } from './evolution.ts'
import type { TimeAxis } from './moment.ts'
import { differencesBetween, type ElementDifference } from './parts.ts'
import type { Placed } from './placed.ts'

/** What one event altered of a plan, field by field. */
export interface Alteration<E extends PlanEvent = PlanEvent> extends Placed<E> {
  readonly elements: readonly ElementDifference[]
}

const altering = () => {
  const evolved = evolving()
  return (placed: Placed): Alteration => {
    const { event, at, before, after } = evolved(placed)
    return { event, at, elements: differencesBetween(before, after) }
  }
}

/** What each event of a plan altered, in the order of the axis. Takes all events of one plan by version. */
export const alterations = (events: readonly PlanEvent[], axis: TimeAxis): readonly Alteration[] =>
  courseOf(events, axis).each(altering)
