import type {
  Day,
  Decimal,
  Goal,
  GoalStatus,
  Measure,
  PlanEvent,
  PlanState,
  Reason,
  Uuid,
} from '@plan-ledger/domain'
import { eventsAsOf, planAsOf } from './as-of.ts'
import { compareDecimals } from './decimal.ts'
import { stepsByGoal } from './goal-progress.ts'
import { dayOf, daysBetween } from './instant.ts'
import type { Moment, TimeAxis } from './moment.ts'
import { type OnTime, onTime } from './on-time.ts'
import { lastSignedOff } from './signed-off.ts'

/** What a goal promised at one moment; a part it did not promise is absent. */
export interface CommittedTerms {
  readonly statement: string
  readonly due?: Day
  readonly target?: Decimal
}

/** A target is softened where the new one asks for less, by the direction in which the measure is better. */
export type TargetShift = 'softened' | 'raised' | 'same' | 'dropped' | 'set' | 'remeasured'

/** How far the present promise is from an earlier one. */
export interface Shift {
  /** Later positive; absent where one of the two had no due date. */
  readonly slipDays?: number
  /** `remeasured`: another thing, unit or direction is counted, so the numbers do not compare. */
  readonly target: TargetShift
}

/** A due date that was moved 14 days or less before that date, or before a review. */
export interface MovedJustBefore {
  readonly version: number
  /** Day on which it was moved, by when that happened. */
  readonly on: Day
  readonly from: Day
  readonly to?: Day
  readonly before: 'due' | 'review'
  readonly days: number
  /** The review, where it was moved before one. */
  readonly review?: Uuid
  readonly reason?: Reason
}

export interface Commitment {
  readonly goal: Uuid
  /** As it is called now. */
  readonly statement: string
  readonly status: GoalStatus
  /** Statement as first set; due date and target as first promised, also where that came after the setting. */
  readonly original: CommittedTerms
  /** In the last signed baseline; absent where none was signed or the goal was not in it. */
  readonly signedOff?: CommittedTerms
  readonly current: CommittedTerms
  readonly sinceOriginal: Shift
  readonly sinceSignedOff?: Shift
  /** The goal itself was given up or turned into another one. */
  readonly scopeDropped: boolean
  /** Its steps that were dropped. */
  readonly droppedSteps: readonly Uuid[]
  readonly dueMoves: number
  readonly movedJustBefore: readonly MovedJustBefore[]
  readonly onTime: {
    readonly original: OnTime
    readonly signedOff?: OnTime
    readonly current: OnTime
  }
}

export const justBefore = 14

interface Promised {
  readonly statement: string
  readonly due: Day | undefined
  readonly measure: Measure | undefined
}
interface Tracked {
  readonly original: Promised
  readonly current: Promised
  readonly moves: readonly Move[]
}
interface Move {
  readonly version: number
  readonly on: Day
  readonly from: Day
  readonly to: Day | undefined
  readonly reason: Reason | undefined
}

const after = (tracked: Tracked | undefined, event: PlanEvent): Tracked | undefined => {
  if (event.type === 'GoalSet') {
    const { statement, due, measure } = event.data
    const first = { statement, due, measure }
    return tracked ?? { original: first, current: first, moves: [] }
  }
  if (event.type !== 'GoalRevised' || !tracked) return tracked
  const { statement, due, measure } = event.data.changes
  const { original, current: before, moves } = tracked
  const current: Promised = {
    statement: statement?.new ?? before.statement,
    due: due ? due.new : before.due,
    measure: measure ? measure.new : before.measure,
  }
  const on = dayOf(event.occurredAt)
  const { version, reason } = event
  return {
    original: {
      statement: original.statement,
      due: original.due ?? current.due,
      measure: original.measure ?? current.measure,
    },
    current,
    moves:
      before.due === undefined || before.due === current.due
        ? moves
        : [...moves, { version, on, from: before.due, to: current.due, reason }],
  }
}

const terms = ({ statement, due, measure }: Promised): CommittedTerms => ({
  statement,
  ...(due !== undefined && { due }),
  ...(measure && { target: measure.target }),
})

const targetShift = (from: Measure | undefined, to: Measure | undefined): TargetShift => {
  if (!from) return to ? 'set' : 'same'
  if (!to) return 'dropped'
  if (from.what !== to.what || from.unit !== to.unit || from.direction !== to.direction) return 'remeasured'
  const compared = compareDecimals(to.target, from.target)
  if (compared === undefined) return 'remeasured'
  if (compared === 0) return 'same'
  return compared > 0 === (to.direction === 'up') ? 'raised' : 'softened'
}

const shift = (from: Promised, to: Promised): Shift => ({
  ...(from.due !== undefined && to.due !== undefined && { slipDays: daysBetween(from.due, to.due) }),
  target: targetShift(from.measure, to.measure),
})

const promiseOf = (goal: Goal): Promised => ({
  statement: goal.statement,
  due: goal.due,
  measure: goal.measure,
})

interface KnownReview {
  readonly id: Uuid
  readonly on: Day
}

const near = (on: Day, day: Day): number | undefined => {
  const days = daysBetween(on, day)
  return days >= 0 && days <= justBefore ? days : undefined
}

const justBeforeAll = (
  { version, on, from, to, reason }: Move,
  reviews: readonly KnownReview[],
): readonly MovedJustBefore[] => {
  const move = { version, on, from, ...(to !== undefined && { to }), ...(reason && { reason }) }
  const due = near(on, from)
  return [
    ...(due === undefined ? [] : [{ ...move, before: 'due', days: due } as const]),
    ...reviews.flatMap(review => {
      const days = near(on, review.on)
      return days === undefined ? [] : [{ ...move, before: 'review', days, review: review.id } as const]
    }),
  ]
}

/** Reviews that were not cancelled: the day they were held, else are due. */
const reviewsOf = (plan: PlanState): readonly KnownReview[] =>
  Object.values(plan?.reviews ?? {})
    .filter(({ status }) => status !== 'cancelled')
    .map(({ id, status, due, statusSince }) => ({ id, on: status === 'held' ? dayOf(statusSince) : due }))

/**
 * Each goal of a plan at a moment, scored against what it first promised, what was last signed off and what it
 * promises now. `today` decides what is late, never what comes after the moment. Takes all events of one plan by
 * version; goals in the order they were set.
 */
export const commitments = (
  events: readonly PlanEvent[],
  moment: Moment,
  axis: TimeAxis,
  today: Day,
): readonly Commitment[] => {
  const included = eventsAsOf(events, moment, axis)
  const plan = planAsOf(events, moment, axis)
  if (!plan) return []
  const tracked = new Map<Uuid, Tracked>()
  for (const event of included) {
    if (event.type !== 'GoalSet' && event.type !== 'GoalRevised') continue
    const next = after(tracked.get(event.data.goal), event)
    if (next) tracked.set(event.data.goal, next)
  }
  const signed = lastSignedOff(events, plan)?.plan
  const reviews = reviewsOf(plan)
  const steps = stepsByGoal(plan)
  return Object.values(plan.goals).map((goal): Commitment => {
    const current = promiseOf(goal)
    const { original, moves } = tracked.get(goal.id) ?? { original: current, moves: [] }
    const signedGoal = signed?.goals[goal.id]
    const signedOff = signedGoal && promiseOf(signedGoal)
    return {
      goal: goal.id,
      statement: goal.statement,
      status: goal.status,
      original: terms(original),
      ...(signedOff && { signedOff: terms(signedOff) }),
      current: terms(current),
      sinceOriginal: shift(original, current),
      ...(signedOff && { sinceSignedOff: shift(signedOff, current) }),
      scopeDropped: goal.status === 'abandoned' || goal.status === 'reformulated',
      droppedSteps: (steps.get(goal.id) ?? [])
        .filter(({ status }) => status === 'dropped')
        .map(({ id }) => id),
      dueMoves: moves.length,
      movedJustBefore: moves.flatMap(move => justBeforeAll(move, reviews)),
      onTime: {
        original: onTime(goal, original.due, today),
        ...(signedOff && { signedOff: onTime(goal, signedOff.due, today) }),
        current: onTime(goal, current.due, today),
      },
    }
  })
}
