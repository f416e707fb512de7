import type { Day, Decimal, PlanEvent, Uuid } from '@plan-ledger/domain'
import { type DescribedEvent, describe } from './described.ts'
import { daysBetween } from './instant.ts'
import type { TimeAxis } from './moment.ts'

/** What a goal commits to. */
export interface GoalTerms {
  readonly statement: string
  readonly due: Day | undefined
  readonly target: Decimal | undefined
}

export interface GoalHistoryEntry<E extends PlanEvent = PlanEvent> {
  readonly event: DescribedEvent<E>
  /** Days by which it moved the due date: later positive, earlier negative; absent where it did not. */
  readonly slipDays: number | undefined
}

export interface GoalHistory<E extends PlanEvent = PlanEvent> {
  readonly goalId: Uuid
  /** In the order of the axis, the setting of the goal first. */
  readonly entries: readonly GoalHistoryEntry<E>[]
  /** Statement as first set; due date and target as first promised, also where that came after the setting. */
  readonly original: GoalTerms
  readonly current: GoalTerms
  /** From the original to the current due date; absent where there is none. */
  readonly slippageDays: number | undefined
}

const concerns = (event: PlanEvent, goal: Uuid): boolean => {
  const data = event.data as { readonly goal?: Uuid; readonly successor?: Uuid }
  return event.type.startsWith('Goal') && (data.goal === goal || data.successor === goal)
}

const termsAfter = (terms: GoalTerms | undefined, event: PlanEvent): GoalTerms | undefined => {
  if (event.type === 'GoalSet') {
    const { statement, due, measure } = event.data
    return { statement, due, target: measure?.target }
  }
  if (event.type !== 'GoalRevised' || !terms) return terms
  const { statement, due, measure } = event.data.changes
  return {
    statement: statement?.new ?? terms.statement,
    due: due ? due.new : terms.due,
    target: measure ? measure.new?.target : terms.target,
  }
}

const slip = (from: Day | undefined, to: Day | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : daysBetween(from, to)

/**
 * What became of one goal: every event about it, the reformulation that led to it included, and how far its
 * promise has moved. `undefined` if the plan never had such a goal. Takes all events of one plan by version.
 */
export const goalHistory = <E extends PlanEvent>(
  events: readonly E[],
  goalId: Uuid,
  axis: TimeAxis,
): GoalHistory<E> | undefined => {
  let original: GoalTerms | undefined
  let current: GoalTerms | undefined
  const entries: GoalHistoryEntry<E>[] = []
  for (const described of describe(events, axis)) {
    const event: PlanEvent = described.event
    if (!concerns(event, goalId)) continue
    const own = 'goal' in event.data && event.data.goal === goalId
    const before = current
    if (own) current = termsAfter(current, event)
    if (current)
      original = {
        statement: original?.statement ?? current.statement,
        due: original?.due ?? current.due,
        target: original?.target ?? current.target,
      }
    const moved = before?.due !== current?.due
    entries.push({ event: described, slipDays: moved ? slip(before?.due, current?.due) : undefined })
  }
  if (!original || !current) return undefined
  return { goalId, entries, original, current, slippageDays: slip(original.due, current.due) }
}

/** How often each goal of a plan was revised, by its id; goals never revised are left out. */
export const revisionCounts = (events: readonly PlanEvent[]): ReadonlyMap<Uuid, number> => {
  const counts = new Map<Uuid, number>()
  for (const event of events) {
    if (event.type === 'GoalRevised') counts.set(event.data.goal, (counts.get(event.data.goal) ?? 0) + 1)
  }
  return counts
}
