import type { EventType, FieldChange, PlanEvent } from '../../graphql/fragments.ts'

/** A field that the other person and the reader both changed since the form was opened. */
export interface Clash {
  readonly field: string
  readonly theirs: FieldChange
  readonly event: PlanEvent
}

export type Merge =
  /** Nothing of what I changed was touched: it can be sent on the new version. */
  | {
      readonly kind: 'disjoint'
      readonly beside: readonly { readonly change: FieldChange; readonly event: PlanEvent }[]
    }
  | { readonly kind: 'same-field'; readonly clashes: readonly Clash[] }

/** `measure.target` and `measure.unit` are one field of the form: a measure is revised as a whole. */
export const formField = (field: string): string => field.split('.')[0] ?? field

/**
 * Whether my changes to one element can stand beside what others changed since.
 * @param mine fields of the form that I changed
 * @param fieldOf the field of the form that a field of the history belongs to
 * @returns for each clashing field its oldest value before and its newest value now
 */
export const mergeChanges = (
  mine: readonly string[],
  element: string,
  changesSince: readonly PlanEvent[],
  fieldOf: (field: string) => string = formField,
): Merge => {
  const theirs = changesSince
    .filter(event => event.element.id === element)
    .flatMap(event => event.changes.map(change => ({ change, event })))
  const clashes = new Map<string, Clash>()
  for (const { change, event } of theirs) {
    if (!mine.includes(fieldOf(change.field))) continue
    const earlier = clashes.get(change.field)
    clashes.set(change.field, {
      field: change.field,
      theirs: { ...change, old: earlier ? earlier.theirs.old : change.old },
      event,
    })
  }
  return clashes.size > 0
    ? { kind: 'same-field', clashes: [...clashes.values()] }
    : { kind: 'disjoint', beside: theirs }
}

/**
 * For an element that the plan itself does not carry: the fields of a form as the events of others left them, `null` where
 * it was ended last.
 * @param ending the event that ends it
 * @param codes fields that hold a code of the schema, which events write as the plan does
 */
export const valuesAfter =
  <Values extends Readonly<Record<string, string>>>(
    ending: EventType,
    codes: readonly (keyof Values & string)[] = [],
  ) =>
  (_plan: unknown, theirs: readonly PlanEvent[], before: Values): Values | null => {
    if (theirs.at(-1)?.type === ending) return null
    const changed = theirs
      .flatMap(({ changes }) => changes)
      .filter(({ field }) => field in before)
      .map(({ field, new: now }) => [field, codes.includes(field) ? codeOf(now ?? '') : (now ?? '')])
    return { ...before, ...Object.fromEntries(changed) }
  }

const codeOf = (word: string) => word.toUpperCase().replaceAll('-', '_')
