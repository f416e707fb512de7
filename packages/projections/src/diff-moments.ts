import { foldPlan, type PlanEvent, type Uuid } from '@plan-ledger/domain'
import { alterations } from './alterations.ts'
import { placedAsOf, placedOn } from './as-of.ts'
import { diffPlans, type ElementDiff, type FieldDiff, type PlanDiff } from './diff.ts'
import type { ElementKind } from './element.ts'
import type { Moment, TimeAxis } from './moment.ts'
import { type Setting, settingsOf } from './setting.ts'
import { type FieldType, type FieldValue, sameValue } from './shape.ts'

export interface SetFieldDiff extends FieldDiff {
  /** The last change of the field between the moments: by whom, when and why it differs. */
  readonly set?: Setting
}

export interface SetElementDiff extends ElementDiff {
  readonly fields: readonly SetFieldDiff[]
}

/** A field that was changed between two moments and changed back. */
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

interface Run {
  readonly kind: ElementKind
  readonly id: Uuid
  name: string
  readonly path: string
  readonly type: FieldType
  readonly first: FieldValue | undefined
  readonly settings: Setting[]
}

const keyOf = (kind: ElementKind, id: Uuid, path: string) => `${kind} ${id} ${path}`

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
  const placed = placedOn(events, axis)
  const counts = [from, to].map(moment => placedAsOf(events, moment, axis).length) as [number, number]
  const [early, late] = counts[0] <= counts[1] ? counts : [counts[1], counts[0]]
  const span = placed.slice(early, late)
  const earlier = foldPlan(placed.slice(0, early).map(({ event }) => event))
  const later = foldPlan(
    span.map(({ event }) => event),
    earlier,
  )
  const runs = new Map<string, Run>()
  for (const alteration of alterations(span, earlier)) {
    const setting = settingsOf(alteration)
    for (const { kind, id, oldName, newName, fields } of alteration.elements) {
      for (const { path, type, old, new: value } of fields) {
        const key = keyOf(kind, id, path)
        let run = runs.get(key)
        if (!run) {
          run = { kind, id, name: '', path, type, first: old, settings: [] }
          runs.set(key, run)
        }
        run.name = newName ?? oldName ?? id
        run.settings.push(setting(value))
      }
    }
  }
  const inverted = counts[0] > counts[1]
  const diff = inverted ? diffPlans(later, earlier) : diffPlans(earlier, later)
  return {
    ...diff,
    elements: diff.elements.map(element => ({
      ...element,
      fields: element.fields.map(field => {
        const set = runs.get(keyOf(element.kind, element.id, field.path))?.settings.at(-1)
        return { ...field, ...(set && { set }) }
      }),
    })),
    cancelled: Array.from(runs.values()).flatMap(({ first, ...run }) =>
      sameValue(first, run.settings.at(-1)?.value)
        ? [{ ...run, ...(first !== undefined && { value: first }) }]
        : [],
    ),
    between: span.map(({ event }) => event.version),
  }
}
