import type { PlanState, Uuid } from '@plan-ledger/domain'
import type { ElementKind } from './element.ts'
import { nameIn } from './element-in.ts'
import { daysBetween } from './instant.ts'
import { longestRising } from './longest-rising.ts'
import { differencesBetween, idsByKind, type Part, type PartField, partKinds, underOf } from './parts.ts'
import type { FieldDifference, FieldValue } from './shape.ts'
import { type Segment, wordSegments } from './word-segments.ts'

export interface FieldDiff extends FieldDifference {
  /** What a link or links lead to, by the names of each side. */
  readonly oldShown?: string
  readonly newShown?: string
  /** Of a text that both sides have. */
  readonly segments?: readonly Segment[]
  /** Of a day that both sides have: later positive. */
  readonly days?: number
}

export type DiffMark = 'added' | 'removed' | 'changed' | 'moved' | 'cancelled'

export interface ElementDiff {
  readonly kind: ElementKind
  readonly id: Uuid
  /** The name it has on the later side that has it; `oldName` where that differs. */
  readonly name: string
  readonly oldName?: string
  /**
   * `added` and `removed` go by whether it is part of what is planned: what was dropped, abandoned or withdrawn
   * counts as removed though it stays on record. `changed` may have moved too; `moved` has not changed otherwise.
   * `cancelled`: one side does not hold it and the other only on record, so that it is part of neither plan.
   */
  readonly mark: DiffMark
  /** Which states hold it at all, ended or not. */
  readonly held: 'both' | 'before' | 'after'
  /** Stands under another element or at another place in its order. */
  readonly moved: boolean
  readonly fields: readonly FieldDiff[]
  /** Where it now stands in the order of its kind, if that is new: after another one, or first. */
  readonly place?: { readonly after?: Uuid }
}

export interface DiffCounts {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly moved: number
  /** Added and ended again, or the other way round: nothing of it is left in what is planned. */
  readonly cancelled: number
}

export interface PlanDiff {
  /** In the order of screens; what was removed stands at its old place. */
  readonly elements: readonly ElementDiff[]
  /** One per element and mark: what changed and moved counts in both. */
  readonly counts: DiffCounts
  readonly countsByKind: ReadonlyMap<ElementKind, DiffCounts>
}

const shown = (value: FieldValue, plan: PlanState): string =>
  Array.isArray(value) ? value.map(id => nameIn(plan, id)).join('; ') : nameIn(plan, `${value}`)

const fieldDiff = (field: FieldDifference, before: PlanState, after: PlanState): FieldDiff => {
  const { type, old, new: now } = field
  if (type === 'link' || type === 'links')
    return {
      ...field,
      ...(old !== undefined && { oldShown: shown(old, before) }),
      ...(now !== undefined && { newShown: shown(now, after) }),
    }
  if (typeof old !== 'string' || typeof now !== 'string') return field
  if (type === 'text') return { ...field, segments: wordSegments(old, now) }
  return type === 'day' ? { ...field, days: daysBetween(old, now) } : field
}

/** Those of the second list that are new in it or not in the order of the first, each with the one before it. */
const places = (old: readonly Uuid[], now: readonly Uuid[]): ReadonlyMap<Uuid, { readonly after?: Uuid }> => {
  const ranks = new Map(old.map((id, rank) => [id, rank]))
  const common = now.filter(id => ranks.has(id))
  const run = longestRising(common.map(id => ranks.get(id) as number))
  const still = new Set(run.map(place => common[place]))
  return new Map(
    now.flatMap((id, index) => {
      const after = now[index - 1]
      return still.has(id) ? [] : [[id, after === undefined ? {} : { after }]]
    }),
  )
}

/** Where a status says that an element is no longer part of what is planned. What is achieved or met still is. */
const ends: ReadonlySet<FieldValue | undefined> = new Set([
  'abandoned',
  'reformulated',
  'dropped',
  'passed',
  'cancelled',
  'withdrawn',
])
const endings = (fields: readonly FieldDifference[]): 'added' | 'removed' | undefined => {
  for (const { path, old, new: now } of fields) {
    if (path === 'removedAt' && (old === undefined || now === undefined))
      return old === undefined ? 'removed' : 'added'
    if (path === 'status' && ends.has(old) !== ends.has(now)) return ends.has(now) ? 'removed' : 'added'
  }
  return undefined
}

/** Of what only one side holds: whether that side holds it as ended. */
const isEnded = (fields: readonly FieldDifference[], side: 'old' | 'new') =>
  fields.some(
    field =>
      (field.path === 'removedAt' && field[side] !== undefined) ||
      (field.path === 'status' && ends.has(field[side])),
  )

/** How many of the elements were added, removed, changed, moved and cancelled. */
export const countMarks = (elements: readonly ElementDiff[]): DiffCounts => ({
  added: elements.filter(({ mark }) => mark === 'added').length,
  removed: elements.filter(({ mark }) => mark === 'removed').length,
  changed: elements.filter(({ mark }) => mark === 'changed').length,
  moved: elements.filter(({ moved }) => moved).length,
  cancelled: elements.filter(({ mark }) => mark === 'cancelled').length,
})

/** What differs between two states of a plan; `applyDiff` leads from the first to the second. */
export const diffPlans = (before: PlanState, after: PlanState): PlanDiff => {
  const olds = idsByKind(before)
  const news = idsByKind(after)
  const placed = new Map(partKinds.map(kind => [kind, places(olds.get(kind) ?? [], news.get(kind) ?? [])]))
  const unplaced = new Map([...placed].map(([kind, found]) => [kind, new Map(found)]))
  const diffs = differencesBetween(before, after).map((difference): ElementDiff => {
    const { kind, id, oldName, newName, fields } = difference
    const place = placed.get(kind)?.get(id)
    unplaced.get(kind)?.delete(id)
    const under = underOf(kind)
    const both = oldName !== undefined && newName !== undefined
    const ended = endings(fields)
    const moved = both && (place !== undefined || fields.some(({ path }) => path === under))
    const others = fields.some(({ path }) => path !== under)
    const alone = oldName === undefined ? 'added' : 'removed'
    const cancelled = isEnded(fields, oldName === undefined ? 'new' : 'old')
    return {
      kind,
      id,
      name: newName ?? oldName ?? id,
      ...(both && oldName !== newName && { oldName }),
      mark: both ? (ended ?? (others ? 'changed' : 'moved')) : cancelled ? 'cancelled' : alone,
      held: both ? 'both' : oldName === undefined ? 'after' : 'before',
      moved,
      fields: fields.map(field => fieldDiff(field, before, after)),
      ...(place && { place }),
    }
  })
  const onlyMoved = partKinds.flatMap(kind =>
    [...(unplaced.get(kind) ?? [])].map(
      ([id, place]): ElementDiff => ({
        kind,
        id,
        name: nameIn(after, id),
        mark: 'moved',
        held: 'both',
        moved: true,
        fields: [],
        place,
      }),
    ),
  )
  const elements = [...diffs, ...onlyMoved]
  const kinds = partKinds.filter(kind => elements.some(element => element.kind === kind))
  return {
    elements,
    counts: countMarks(elements),
    countsByKind: new Map(
      kinds.map(kind => [kind, countMarks(elements.filter(element => element.kind === kind))]),
    ),
  }
}

const applied = (part: Part | undefined, { kind, id, fields }: ElementDiff): Part => {
  const next = new Map<string, PartField>(part?.fields)
  for (const { path, type, new: value } of fields) {
    if (value === undefined) next.delete(path)
    else next.set(path, { type, value })
  }
  return { kind, id, fields: next }
}

/** The parts of the second plan from those of the first and the difference between the two. */
export const applyDiff = (parts: readonly Part[], { elements }: PlanDiff): readonly Part[] =>
  partKinds.flatMap(kind => {
    const own = elements.filter(element => element.kind === kind)
    const byId = new Map(own.map(element => [element.id, element]))
    const old = new Map(parts.filter(part => part.kind === kind).map(part => [part.id, part]))
    const next: Part[] = []
    for (const part of old.values()) {
      const diff = byId.get(part.id)
      if (diff?.held === 'before' || diff?.place) continue
      next.push(diff ? applied(part, diff) : part)
    }
    // Each stands after one that stayed or was placed before it: placed in the new order, all are found.
    const waiting = own.filter(({ place }) => place)
    while (waiting.length > 0) {
      const ready = waiting.findIndex(
        ({ place }) => place?.after === undefined || next.some(({ id }) => id === place.after),
      )
      const [diff] = waiting.splice(Math.max(ready, 0), 1)
      if (!diff) break
      const index = next.findIndex(({ id }) => id === diff.place?.after)
      next.splice(index + 1, 0, applied(old.get(diff.id), diff))
    }
    return next
  })
