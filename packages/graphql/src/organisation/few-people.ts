/** Figures of fewer people than these would tell of persons. */
export const fewestPeople = 5

/** What is told of so many people, who may belong to other groups too. */
export interface Counted {
  readonly group?: string
  readonly people: number
}

export interface Shown<C extends Counted> {
  readonly group: string | undefined
  /** Absent where they are hidden. */
  readonly counts: C | undefined
}

/**
 * Hides the counts of groups of few people. What is hidden could still be told by taking the shown from the whole,
 * which is told too; therefore the smallest group of the others is hidden as well, unless nothing is left to hide
 * behind. Then whatever is taken from the whole leaves either a group that is shown, or several groups together of
 * which one alone has people enough.
 * Of groups of equally many people it is always the same one, in whatever order they come: two tables of one grouping
 * would otherwise tell of each other's hidden groups.
 * @param rows all groups of one grouping: every one of the whole is in one of them
 */
export const hideFewPeople = <C extends Counted>(rows: readonly C[]): readonly Shown<C>[] => {
  const few = rows.filter(({ people }) => people < fewestPeople)
  const others = rows.filter(({ people }) => people >= fewestPeople)
  const smallest = others.toSorted(
    (a, b) => a.people - b.people || ((a.group ?? '') < (b.group ?? '') ? -1 : 1),
  )[0]
  const hidden = new Set(few.length > 0 && smallest ? [...few, smallest] : few)
  return rows.map(row => ({ group: row.group, counts: hidden.has(row) ? undefined : row }))
}

/** As every field that may be hidden says. */
export const hiddenWhere = 'hidden (`null`) where there are too few people'
