import type { Attention } from './documents.ts'

type Kind = Attention['kind']
type Gap = NonNullable<Attention['gap']>

/** All of one kind, as many as `count`; an element that lacks several things is named once. */
export interface OfKind {
  readonly kind: Kind
  readonly count: number
  readonly about: readonly {
    readonly element: Attention['element']
    readonly days: number | null
    readonly gaps: readonly Gap[]
  }[]
}

/** The kinds in the order in which they first come, which is the server's: the most urgent first. */
export const ofKind = (things: readonly Attention[]): readonly OfKind[] => {
  const kinds = new Map<Kind, OfKind>()
  for (const { kind, element, days, gap } of things) {
    const { count, about } = kinds.get(kind) ?? { count: 0, about: [] }
    const gaps = gap === null ? [] : [gap]
    const known = about.find(each => each.element.id === element.id && each.element.kind === element.kind)
    kinds.set(kind, {
      kind,
      count: count + 1,
      about: known
        ? about.map(each => (each === known ? { ...each, gaps: [...each.gaps, ...gaps] } : each))
        : [...about, { element, days, gaps }],
    })
  }
  return [...kinds.values()]
}

/** How many there are of each kind, the most urgent kind first. */
export const countsOf = (things: readonly Pick<Attention, 'kind'>[]): ReadonlyMap<Kind, number> => {
  const counts = new Map<Kind, number>()
  for (const { kind } of things) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
