import type { PlanEvent } from '@plan-ledger/domain'
import { courseOf } from './course.ts'
import { evolving } from './evolution.ts'
import type { TimeAxis } from './moment.ts'
import { differencesBetween, type ElementDifference } from './parts.ts'
import type { Placed } from './placed.ts'
import { type Setting, settingsOf } from './setting.ts'
import type { FieldDifference } from './shape.ts'

/** A field that an event gave another value, or cleared. */
export interface AlteredField extends FieldDifference {
  readonly set: Setting
}

export interface AlteredElement extends ElementDifference {
  readonly fields: readonly AlteredField[]
}

/** What one event altered of a plan, field by field. */
export interface Alteration<E extends PlanEvent = PlanEvent> extends Placed<E> {
  readonly elements: readonly AlteredElement[]
}

const altering = () => {
  const evolved = evolving()
  return (placed: Placed): Alteration => {
    const { event, at, before, after } = evolved(placed)
    const setTo = settingsOf({ event, at })
    const elements = differencesBetween(before, after).map(element => ({
      ...element,
      fields: element.fields.map(field => ({ ...field, set: setTo(field.new) })),
    }))
    return { event, at, elements }
  }
}

/** What each event of a plan altered, in the order of the axis. Takes all events of one plan by version. */
export const alterations = (events: readonly PlanEvent[], axis: TimeAxis): readonly Alteration[] =>
  courseOf(events, axis).each(altering)
