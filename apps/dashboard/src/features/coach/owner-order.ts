import type { DueReview, Owner } from './documents.ts'

export const orders = ['attention', 'review', 'name'] as const
export type OwnerOrder = (typeof orders)[number]

export const attentionOf = ({ plan }: Owner): number => plan?.attention.totalCount ?? 0

export const lastCheckIn = ({ plan }: Owner) => plan?.state?.checkIns.nodes.at(-1)

/** What was stated in check-ins, the newest first. */
export const confidences = ({ plan }: Owner): readonly number[] =>
  (plan?.state?.checkIns.nodes ?? [])
    .flatMap(({ confidence }) => (confidence === null ? [] : [confidence]))
    .toReversed()

/** `reviews` are scheduled ones, the earliest first. */
export const nextReview = ({ planId }: Owner, reviews: readonly DueReview[]): string | undefined =>
  reviews.find(review => review.planId === planId)?.due

type Compare = (a: Owner, b: Owner) => number

/** How owners are ordered: by how much needs attention, by the next review with those that have none last, by name. */
export const ownerOrders = (
  compareWords: (a: string, b: string) => number,
  reviews: readonly DueReview[],
): Readonly<Record<OwnerOrder, Compare>> => {
  const name: Compare = (a, b) =>
    compareWords(a.ownerName, b.ownerName) ||
    compareWords(a.title, b.title) ||
    a.planId.localeCompare(b.planId)
  const none = '9999-12-31'
  return {
    name,
    attention: (a, b) => attentionOf(b) - attentionOf(a) || name(a, b),
    review: (a, b) =>
      (nextReview(a, reviews) ?? none).localeCompare(nextReview(b, reviews) ?? none) || name(a, b),
  }
}
