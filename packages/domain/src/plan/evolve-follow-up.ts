import { append, type Draft, find, put, type Told } from './draft.ts'
import type { PlanEvent } from './events.ts'
import type { FollowUpEventData } from './follow-up-events.ts'

type FollowUpEvent = Extract<PlanEvent, { type: keyof FollowUpEventData }>

export function evolveFollowUp(draft: Draft, event: FollowUpEvent): Draft {
  const { plan } = draft
  const { occurredAt: at, actor: by } = event
  switch (event.type) {
    case 'CheckInRecorded': {
      const { checkIn: id, goals = [], ...content } = event.data
      return find(plan.checkIns, id) ? draft : put(draft, 'checkIns', { ...content, id, at, by, goals })
    }
    case 'CheckInAcknowledged': {
      const checkIn = find(plan.checkIns, event.data.checkIn)
      if (!checkIn) return draft
      const { note } = event.data
      const acknowledged = { at, by, ...(note !== undefined && { note }) }
      return put(draft, 'checkIns', { ...checkIn, acknowledged })
    }
    case 'ReviewScheduled':
      return scheduleReview(draft, event)
    case 'ReviewHeld':
    case 'ReviewCancelled':
      return endReview(draft, event)
    case 'CommentAdded': {
      const { comment: id, ...content } = event.data
      return find(plan.comments, id) ? draft : put(draft, 'comments', { ...content, id, at, by })
    }
    case 'EntryDisputed':
      plan.disputes = append(draft, plan.disputes, { ...event.data, at, by })
      return draft
    case 'EntryCorrected':
      plan.corrections = append(draft, plan.corrections, { ...event.data, at, by })
      return draft
    default:
      event satisfies never
      return draft
  }
}

/** Only what is still to be held can be moved. */
function scheduleReview(draft: Draft, { data, occurredAt: at }: Told<'ReviewScheduled'>): Draft {
  const { review: id, old: _, ...content } = data
  const known = find(draft.plan.reviews, id)
  if (known && known.status !== 'scheduled') return draft
  const { statusSince, scheduledAt } = known ?? { statusSince: at, scheduledAt: at }
  return put(draft, 'reviews', { ...content, id, status: 'scheduled', statusSince, scheduledAt })
}

function endReview(draft: Draft, event: Told<'ReviewHeld' | 'ReviewCancelled'>): Draft {
  const { review: id, ...said } = event.data
  const review = find(draft.plan.reviews, id)
  if (!review) return draft
  const status = event.type === 'ReviewHeld' ? 'held' : 'cancelled'
  return put(draft, 'reviews', { ...review, ...said, status, statusSince: event.occurredAt })
}
