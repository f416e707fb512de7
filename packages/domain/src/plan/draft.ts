import type { PlanEvent, PlanEventType } from './events.ts'
import type { Plan } from './plan.ts'

/** The stored event of that type. */
export type Told<T extends PlanEventType> = Extract<PlanEvent, { type: T }>

/**
 * A plan while events are folded into it. What the fold made itself it may change in place, everything else it
 * copies first: so one event costs one copy, and ten thousand cost little more.
 */
export interface Draft {
  readonly plan: { -readonly [K in keyof Plan]: Plan[K] }
  readonly made: Set<object>
}

/** The records of a plan that hold its elements by id. */
export const parts = [
  'goals',
  'steps',
  'barriers',
  'supporters',
  'skills',
  'interests',
  'strengths',
  'qualifications',
  'occupations',
  'needs',
  'opportunities',
  'checkIns',
  'reviews',
  'comments',
  'baselines',
] as const
export type Part = (typeof parts)[number]

/** Puts an element in, new or in place of the one before. */
export function put<P extends Part>(draft: Draft, part: P, element: Plan[P][string]): Draft {
  if (!draft.made.has(draft.plan[part])) {
    const copy = { ...draft.plan[part] }
    draft.made.add(copy)
    draft.plan[part] = copy
  }
  const elements = draft.plan[part] as Record<string, Plan[P][string]>
  // as a name of its own, so that an id spelled like this is an id like any other
  if (element.id === '__proto__') Object.defineProperty(elements, element.id, { value: element, ...ordinary })
  else elements[element.id] = element
  return draft
}

/** The element of that id, if the plan has it; names like `constructor` find nothing. */
export const find = <V>(record: Readonly<Record<string, V>>, id: string): V | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined

/** The list with one more at its end. */
export function append<V>(draft: Draft, list: readonly V[], item: V): readonly V[] {
  if (draft.made.has(list)) {
    ;(list as V[]).push(item)
    return list
  }
  const copy = [...list, item]
  draft.made.add(copy)
  return copy
}

/** Without the keys: "none" is an absent key, never `undefined`. */
export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const rest = { ...value }
  for (const key of keys) delete rest[key]
  return rest
}

/** A content after its revision. */
export function revised<T extends object>(content: T, changes: object): T {
  const next = { ...content } as Record<string, unknown>
  for (const [field, change] of Object.entries(changes) as [string, { readonly new?: unknown }][]) {
    if (change.new === undefined) delete next[field]
    else next[field] = change.new
  }
  return next as T
}

const ordinary = { writable: true, enumerable: true, configurable: true }
