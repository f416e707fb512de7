import type { PlanEvent, Uuid } from '@plan-ledger/domain'
import { alterations } from './alterations.ts'
import { courseOf } from './course.ts'
import type { ElementKind } from './element.ts'
import type { Moment, TimeAxis } from './moment.ts'
import { partKinds } from './parts.ts'
import type { Setting } from './setting.ts'
import type { FieldType } from './shape.ts'

/** A field and where its value comes from. */
export interface BlamedField {
  readonly path: string
  readonly type: FieldType
  /** Newest first: the first is the present value, or its clearing; never empty. */
  readonly settings: readonly Setting[]
}

export interface BlamedElement {
  readonly kind: ElementKind
  readonly id: Uuid
  readonly name: string
  /** In the order they were first set. */
  readonly fields: readonly BlamedField[]
}

/** What is asked for of a plan; all of it where nothing is said. */
export interface BlameOf {
  readonly element?: Uuid
  /** This field and those below it: `measure` is `measure.target` too. */
  readonly path?: string
}

interface Tracked {
  readonly kind: ElementKind
  readonly id: Uuid
  name: string
  readonly fields: Map<string, { readonly path: string; readonly type: FieldType; settings: Setting[] }>
}

/**
 * For each field that a plan has or had up to a moment: who gave it its value, when and why, and all values
 * before. Kinds in the order of screens, elements in the order they came. Takes all events of one plan by version.
 */
export const blame = (
  events: readonly PlanEvent[],
  moment: Moment,
  axis: TimeAxis,
  { element: asked, path: above }: BlameOf = {},
): readonly BlamedElement[] => {
  const tracked = new Map<ElementKind, Map<Uuid, Tracked>>(partKinds.map(kind => [kind, new Map()]))
  for (const { elements } of alterations(events, axis).slice(0, courseOf(events, axis).count(moment)))
    for (const { kind, id, oldName, newName, fields } of elements) {
      if (asked !== undefined && id !== asked) continue
      const ofKind = tracked.get(kind)
      let element = ofKind?.get(id)
      if (!element) {
        element = { kind, id, name: '', fields: new Map() }
        ofKind?.set(id, element)
      }
      element.name = newName ?? oldName ?? id
      for (const { path, type, set } of fields) {
        if (above !== undefined && path !== above && !path.startsWith(`${above}.`)) continue
        const field = element.fields.get(path)
        if (field) field.settings.push(set)
        else element.fields.set(path, { path, type, settings: [set] })
      }
    }
  return [...tracked.values()].flatMap(ofKind =>
    Array.from(ofKind.values())
      .filter(({ fields }) => fields.size > 0)
      .map(({ fields, ...element }) => ({
        ...element,
        fields: Array.from(fields.values(), ({ settings, ...field }) => ({
          ...field,
          settings: settings.reverse(),
        })),
      })),
  )
}
