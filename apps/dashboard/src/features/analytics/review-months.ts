import type { Review } from './documents.ts'

export const reviewOutcomes = ['onTime', 'late', 'overdue', 'cancelled', 'toCome'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** Held on the day or before it counts as on time. */
export const outcomeOf = ({ status, statusSince, due, overdue }: Review): ReviewOutcome => {
  if (status === 'HELD') return statusSince.slice(0, 10) <= due ? 'onTime' : 'late'
  if (status === 'CANCELLED') return 'cancelled'
  return overdue ? 'overdue' : 'toCome'
}

export type ReviewMonth = Readonly<Record<ReviewOutcome, number | null>> & {
  /** `2026-03`, in which they were due. */
  readonly group: string
  readonly people: number | null
  readonly tooFewPeople: boolean
}

/** Fewer people than these are not told of. */
const fewest = 5

/** Reviews by the month in which they were due; months that tell of too few people tell nothing. */
export const reviewMonths = (reviews: readonly Review[]): readonly ReviewMonth[] => {
  const months = Map.groupBy(reviews, ({ due }) => due.slice(0, 7))
  return [...months]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([group, those]) => {
      const people = new Set(those.map(({ ownerId }) => ownerId)).size
      const tooFewPeople = people < fewest
      const count = (outcome: ReviewOutcome) =>
        tooFewPeople ? null : those.filter(each => outcomeOf(each) === outcome).length
      return {
        group,
        people: tooFewPeople ? null : people,
        tooFewPeople,
        onTime: count('onTime'),
        late: count('late'),
        overdue: count('overdue'),
        cancelled: count('cancelled'),
        toCome: count('toCome'),
      }
    })
}
