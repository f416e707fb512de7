import type { PlanRow, PortfolioFilter } from './documents.ts'

type Compare = (a: PlanRow, b: PlanRow) => number
type Sort = NonNullable<PortfolioFilter['sort']>

const none = '9999-12-31'
const newest: Compare = (a, b) => b.lastChangeAt.localeCompare(a.lastChangeAt)

/** The orders of the directory, as far as a list on the screen has to know them. */
const orders = (words: (a: string, b: string) => number): Readonly<Record<Sort, Compare>> => ({
  ATTENTION: (a, b) => b.overdueGoals - a.overdueGoals || b.openBarriers - a.openBarriers || newest(a, b),
  CHANGED: newest,
  NEXT_DUE: (a, b) => (a.nextDue ?? none).localeCompare(b.nextDue ?? none) || words(a.title, b.title),
  TITLE: (a, b) => words(a.title, b.title),
})

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const inStatus = ({ status }: PlanRow, filter: PortfolioFilter) => filter.status?.includes(status) ?? true
const isSought = ({ title, ownerName, coachName }: PlanRow, { search }: PortfolioFilter) =>
  !search || [title, ownerName, coachName ?? ''].some(words => folded(words).includes(folded(search)))

/** At each place the one of all up to it that `chosen` keeps. */
const running = <Row>(rows: readonly Row[], chosen: (a: Row, b: Row) => Row): readonly Row[] => {
  const kept: Row[] = []
  for (const row of rows) {
    const before = kept.at(-1)
    kept.push(before === undefined ? row : chosen(before, row))
  }
  return kept
}

/** What would come of ordering a list anew. */
export interface OutOfPlace {
  /** Plans that stand in the list and belong elsewhere, or no longer in it. */
  readonly moved: number
  /** Plans that belong in it and are not shown. */
  readonly unseen: number
}

/**
 * @param rows as they are shown: in their old order, with what they say by now
 * @param told plans that changed since they were put in order, as they are now
 */
export const outOfPlace = (
  rows: readonly PlanRow[],
  told: readonly PlanRow[],
  filter: PortfolioFilter,
  words: (a: string, b: string) => number,
): OutOfPlace => {
  const compare = orders(words)[filter.sort ?? 'CHANGED']
  const places = new Map(rows.map(({ planId }, place) => [planId, place]))
  // one that stands wrong stands behind the last of those above it, or before the first of those below
  const later = (a: PlanRow, b: PlanRow) => (compare(a, b) > 0 ? a : b)
  const lastAbove = running(rows, later)
  const firstBelow = running(rows.toReversed(), (a, b) => (later(a, b) === a ? b : a)).toReversed()
  const moved = told.filter(({ planId }) => {
    const place = places.get(planId)
    const row = place === undefined ? undefined : rows[place]
    if (row === undefined || place === undefined) return false
    const [above, below] = [lastAbove[place - 1], firstBelow[place + 1]]
    return (
      !inStatus(row, filter) ||
      (above !== undefined && compare(above, row) > 0) ||
      (below !== undefined && compare(row, below) > 0)
    )
  })
  // those that would stand below what was loaded count too: the number of all plans may be another
  const unseen = told.filter(row => !places.has(row.planId) && inStatus(row, filter) && isSought(row, filter))
  return { moved: moved.length, unseen: unseen.length }
}
