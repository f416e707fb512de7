import type { CompletionRow } from '../context.ts'

/** Figures of fewer people than these would tell of persons. */
export const fewestPeople = 5

export interface Shown {
  readonly group: string | undefined
  /** Absent where they are hidden. */
  readonly counts: CompletionRow | undefined
}

/**
 * Hides the counts of groups of few people. What is hidden could still be told by taking the shown from the whole;
 * therefore the smallest group of the others is hidden too, unless nothing is left to hide behind.
 */
export const hideFewPeople = (rows: readonly CompletionRow[]): readonly Shown[] => {
  const few = rows.filter(({ people }) => people < fewestPeople)
  const others = rows.filter(({ people }) => people >= fewestPeople)
  const smallest = others.toSorted((a, b) => a.people - b.people)[0]
  const hidden = new Set(few.length > 0 && smallest ? [...few, smallest] : few)
  return rows.map(row => ({ group: row.group, counts: hidden.has(row) ? undefined : row }))
}
