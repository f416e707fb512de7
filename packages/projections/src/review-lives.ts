import type { Day, Instant, PlanEvent, ReviewStatus, Uuid } from '@plan-ledger/domain'

/** A review as the calendar knows it; instants are when things happened. */
export interface ReviewLife {
  readonly review: Uuid
  readonly due: Day
  readonly occasion?: string
  readonly everyMonths?: number
  readonly status: ReviewStatus
  readonly statusSince: Instant
  readonly scheduledAt: Instant
  /** How often its due day was moved. */
  readonly moved: number
}

/** The reviews of a plan by id, as one pass over its events fills them. */
export type ReviewLives = Map<Uuid, ReviewLife>

/** Takes in one more event, in place; answers with the review that it was about, as it is now. */
export function liveReviews(lives: ReviewLives, event: PlanEvent): ReviewLife | undefined {
  const next = nextLife(lives, event)
  if (next) lives.set(next.review, next)
  return next
}

function nextLife(lives: ReviewLives, event: PlanEvent): ReviewLife | undefined {
  const { occurredAt: at } = event
  switch (event.type) {
    case 'ReviewScheduled': {
      const { review, old: _, ...content } = event.data
      const known = lives.get(review)
      if (!known)
        return { ...content, review, status: 'scheduled', statusSince: at, scheduledAt: at, moved: 0 }
      // only what is still to be held can be moved
      if (known.status !== 'scheduled') return undefined
      const { statusSince, scheduledAt, moved, due } = known
      const times = due === content.due ? moved : moved + 1
      return { ...content, review, status: 'scheduled', statusSince, scheduledAt, moved: times }
    }
    case 'ReviewHeld':
    case 'ReviewCancelled': {
      const known = lives.get(event.data.review)
      const status = event.type === 'ReviewHeld' ? 'held' : 'cancelled'
      return known && { ...known, status, statusSince: at }
    }
    default:
      return undefined
  }
}
