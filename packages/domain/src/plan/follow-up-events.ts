import type { Day, Decimal, Uuid } from '../envelope.ts'
import type { Measure } from './events.ts'

/** An open goal as a check-in found it: the value read, and the target and due day it was read against. */
export interface CheckedGoal {
  readonly goal: Uuid
  readonly value?: Decimal
  readonly measure?: Measure
  readonly due?: Day
}

export interface CheckInContent {
  /** What moved. */
  readonly moved?: string
  /** 1–10. */
  readonly confidence?: number
  readonly obstacles?: string
}

export interface ReviewContent {
  readonly due: Day
  readonly occasion?: string
  /** How long after this one the next is due. */
  readonly everyMonths?: number
}

// Stored for ever, as events.ts.
export interface FollowUpEventData {
  /** `goals` are all that were open; a value read is told by a `GoalMeasured` of the same command too. */
  CheckInRecorded: { checkIn: Uuid; goals?: readonly CheckedGoal[] } & CheckInContent
  CheckInAcknowledged: { checkIn: Uuid; note?: string }
  /** Scheduled again under its id it is moved: `old` is then what it replaced. */
  ReviewScheduled: { review: Uuid; old?: ReviewContent } & ReviewContent
  ReviewHeld: { review: Uuid; conclusions: string; decisions?: readonly string[] }
  ReviewCancelled: { review: Uuid; why?: string }
  /** On an element or an event of the plan; on the plan as a whole if on neither. */
  CommentAdded: { comment: Uuid; text: string; element?: Uuid; event?: Uuid }
  /** The owner's statement against an event of the plan. */
  EntryDisputed: { event: Uuid; statement: string }
  /** What is right where an event of the plan is wrong; the event stays as it is. */
  EntryCorrected: { event: Uuid; correction: string }
}
