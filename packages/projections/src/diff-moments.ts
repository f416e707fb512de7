import type { PlanEvent, Uuid } from '@plan-ledger/domain'
import { alterations } from './alterations.ts'
import { courseOf } from './course.ts'
import { diffPlans, type ElementDiff, type FieldDiff, type PlanDiff } from './diff.ts'
import type { ElementKind } from './element.ts'
import { type FieldRuns, fieldRuns, lastIn, stepsIn } from './field-runs.ts'
import type { Moment, TimeAxis } from './moment.ts'
import type { Setting } from './setting.ts'
import { type FieldType, type FieldValue, sameValue } from './shape.ts'

export interface SetFieldDiff extends FieldDiff {
  /** The last change of the field between the moments: by whom, when and why it differs. */
  readonly set?: Setting
}

export interface SetElementDiff extends ElementDiff {
  readonly fields: readonly SetFieldDiff[]
}

/** A field that was changed between two moments and changed back; those changed first come first. */
export interface Cancelled {
  readonly kind: ElementKind
  readonly id: Uuid
  readonly name: string
  readonly path: string
  readonly type: FieldType
  /** What it has at both moments; absent where it has nothing, as the fields of what came and went. */
  readonly value?: FieldValue
  /** What it was in between, in the order of the axis; the last is the change back. At least two. */
  readonly settings: readonly Setting[]
}

export interface MomentsDiff extends PlanDiff {
  readonly elements: readonly SetElementDiff[]
  readonly cancelled: readonly Cancelled[]
  /** Versions of the events between the moments, in the order of the axis. */
  readonly between: readonly number[]
}

const cancelledIn = ({ repeated }: FieldRuns, early: number, late: number): readonly Cancelled[] =>
  repeated
    .flatMap(({ kind, id, path, type, steps }) => {
      const between = stepsIn(steps, early, late)
      const [first, last] = [between[0], between.at(-1)]
      if (!first || !last || !sameValue(first.old, last.set.value)) return []
      const value = first.old === undefined ? {} : { value: first.old }
      const settings = between.map(({ set }) => set)
      return [{ turn: first.turn, cancelled: { kind, id, name: last.name, path, type, ...value, settings } }]
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ cancelled }) => cancelled)

/**
 * What differs between two moments of a plan on one axis, who changed it last, and what was changed back in
 * between. With the later moment first the signs are inverted. Takes all events of one plan by version.
 */
export const diffMoments = (
  events: readonly PlanEvent[],
  from: Moment,
  to: Moment,
  axis: TimeAxis,
): MomentsDiff => {
  const course = courseOf(events, axis)
  const counts = [course.count(from), course.count(to)] as const
  const [early, late] = [Math.min(...counts), Math.max(...counts)]
  const [earlier, later] = [course.after(early), course.after(late)]
  const runs = fieldRuns(alterations(events, axis))
  const inverted = counts[0] > counts[1]
  const diff = inverted ? diffPlans(later, earlier) : diffPlans(earlier, later)
  return {
    ...diff,
    elements: diff.elements.map(element => {
      const ofElement = runs.of(element.kind, element.id)
      return {
        ...element,
        fields: element.fields.map(field => {
          const set = ofElement && lastIn(ofElement.get(field.path), early, late)
          return set ? { ...field, set } : field
        }),
      }
    }),
    cancelled: cancelledIn(runs, early, late),
    between: course.placed.slice(early, late).map(({ event }) => event.version),
  }
}
