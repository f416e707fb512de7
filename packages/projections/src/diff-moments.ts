import type { PlanEvent, Uuid } from '@plan-ledger/domain'
import { type Alteration, alterations } from './alterations.ts'
import { courseOf } from './course.ts'
import { diffPlans, type ElementDiff, type FieldDiff, type PlanDiff } from './diff.ts'
import type { ElementKind } from './element.ts'
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

type Runs = ReadonlyMap<ElementKind, ReadonlyMap<Uuid, ReadonlyMap<string, Run>>>

/** The changes of each field, in their order. */
const runsOf = (altered: readonly Alteration[]): Runs => {
  const byKind = new Map<ElementKind, Map<Uuid, Map<string, Run>>>()
  const inMap = <K, A, B>(map: Map<K, Map<A, B>>, key: K): Map<A, B> => {
    const known = map.get(key) ?? new Map<A, B>()
    if (known.size === 0) map.set(key, known)
    return known
  }
  for (const { elements } of altered)
    for (const { kind, id, oldName, newName, fields } of elements) {
      const ofElement = inMap(inMap(byKind, kind), id)
      const name = newName ?? oldName ?? id
      for (const { path, type, old, set } of fields) {
        const run = ofElement.get(path)
        if (!run) ofElement.set(path, { kind, id, name, path, type, first: old, settings: [set] })
        else {
          run.name = name
          run.settings.push(set)
        }
      }
    }
  return byKind
}

const cancelledIn = (runs: Runs): readonly Cancelled[] => {
  const cancelled: Cancelled[] = []
  for (const ofKind of runs.values())
    for (const ofElement of ofKind.values())
      for (const { first, ...run } of ofElement.values())
        if (sameValue(first, run.settings.at(-1)?.value))
          cancelled.push({ ...run, ...(first !== undefined && { value: first }) })
  return cancelled
}

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
  const runs = runsOf(alterations(events, axis).slice(early, late))
  const inverted = counts[0] > counts[1]
  const diff = inverted ? diffPlans(later, earlier) : diffPlans(earlier, later)
  return {
    ...diff,
    elements: diff.elements.map(element => {
      const ofElement = runs.get(element.kind)?.get(element.id)
      return {
        ...element,
        fields: element.fields.map(field => {
          const set = ofElement?.get(field.path)?.settings.at(-1)
          return set ? { ...field, set } : field
        }),
      }
    }),
    cancelled: cancelledIn(runs),
    between: course.placed.slice(early, late).map(({ event }) => event.version),
  }
}
