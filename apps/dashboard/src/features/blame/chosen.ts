import type { BlamedElement, BlamedField } from './documents.ts'

export interface Filters {
  /** Only what this person set last. */
  readonly person: string | null
  /** Only what was changed, at least once, and the last time without saying why. */
  readonly unexplained: boolean
}

const isChosen = ({ current, earlier }: BlamedField, { person, unexplained }: Filters) =>
  (person === null || current.actor.personId === person) &&
  (!unexplained || (current.reason === null && earlier.totalCount > 0))

/** The elements that have fields left, with only those. */
export const chosen = (elements: readonly BlamedElement[], filters: Filters): readonly BlamedElement[] =>
  elements.flatMap(element => {
    const fields = element.fields.filter(field => isChosen(field, filters))
    return fields.length === 0 ? [] : [{ ...element, fields }]
  })

/** Everybody who set a value that stands, by the name they had the last time, with how many. */
export const people = (elements: readonly BlamedElement[]) => {
  const found = new Map<string, { readonly name: string; readonly at: string; readonly fields: number }>()
  for (const { current } of elements.flatMap(({ fields }) => fields)) {
    const { personId, name } = current.actor
    const before = found.get(personId)
    const fields = (before?.fields ?? 0) + 1
    found.set(
      personId,
      before && before.at > current.at ? { ...before, fields } : { name, at: current.at, fields },
    )
  }
  return [...found]
    .map(([personId, { name, fields }]) => ({ personId, name, fields }))
    .toSorted((a, b) => b.fields - a.fields)
}

/** The elements under what sort they are, in their order. */
export const byKind = (elements: readonly BlamedElement[]) => [...Map.groupBy(elements, ({ kind }) => kind)]

/** The field that was given its value last. */
export const newest = (fields: readonly BlamedField[]): BlamedField['current'] | undefined =>
  fields.map(({ current }) => current).toSorted((a, b) => b.version - a.version)[0]
