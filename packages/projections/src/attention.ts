import type { Day, Goal, Instant, Plan, PlanEvent } from '@plan-ledger/domain'
import { planAsOf } from './as-of.ts'
import { commitments } from './commitments.ts'
import type { Element } from './element.ts'
import { nameIn } from './element-in.ts'
import { stepsByGoal } from './goal-progress.ts'
import { dayOf, daysBetween } from './instant.ts'
import type { Moment, TimeAxis } from './moment.ts'
import { checkInName, reviewName } from './parts.ts'
import { overdue, type SmartGap, smartGaps } from './smart-gaps.ts'

export type AttentionKind =
  | 'goal-overdue'
  | 'step-overdue'
  | 'check-in-overdue'
  | 'review-overdue'
  | 'review-not-scheduled'
  | 'barrier-without-solution'
  | 'goal-without-step'
  | 'goal-slipped'
  | 'smart-gap'

/** Something in a plan that waits for somebody. */
export interface Attention {
  readonly kind: AttentionKind
  readonly element: Element
  /** The day since when: a due date, the raising of a barrier, the last check-in or review. */
  readonly since?: Day
  /** Days past that day; for a slipped goal the days it slipped. */
  readonly days?: number
  readonly gap?: Exclude<SmartGap, 'no-step'>
}

/** Days without a check-in after which the next is overdue: a week. */
export const checkInDays = 7
/** A goal that slipped by more days is named. */
export const slippedDays = 30

type About = (element: Element, since: Day) => Pick<Attention, 'element' | 'since' | 'days'>

const overdueGoalsAndSteps = (plan: Plan, about: About, today: Day): readonly Attention[] => [
  ...Object.values(plan.goals).flatMap(({ id, statement, due, status }): readonly Attention[] =>
    due !== undefined && overdue({ status, due }, today)
      ? [{ kind: 'goal-overdue', ...about({ kind: 'goal', id, name: statement }, due) }]
      : [],
  ),
  ...Object.values(plan.steps).flatMap(({ id, action, due, status }): readonly Attention[] =>
    due !== undefined && overdue({ status, due }, today)
      ? [{ kind: 'step-overdue', ...about({ kind: 'step', id, name: action }, due) }]
      : [],
  ),
]

const latest = (times: readonly Instant[]): Instant | undefined =>
  times.reduce<Instant | undefined>((last, at) => (last === undefined || at > last ? at : last), undefined)

/** Judged from today only: a check-in dated ahead of it counts for nothing. Of an imported plan nobody expects one before the first. */
const overdueCheckIn = (plan: Plan, about: About, today: Day): readonly Attention[] => {
  if (plan.status !== 'active') return []
  const made = Object.values(plan.checkIns).filter(({ at }) => dayOf(at) <= today)
  const last = made.find(({ at }) => at === latest(made.map(checkIn => checkIn.at)))
  if (!last && plan.importedUntil !== undefined) return []
  const since = dayOf(last?.at ?? plan.startedAt)
  if (daysBetween(since, today) <= checkInDays) return []
  const element: Element = last
    ? { kind: 'check-in', id: last.id, name: checkInName(last) }
    : { kind: 'plan', id: plan.id, name: plan.title }
  return [{ kind: 'check-in-overdue', ...about(element, since) }]
}

const overdueReviews = (plan: Plan, about: About, today: Day): readonly Attention[] => {
  const reviews = Object.values(plan.reviews)
  const scheduled = reviews.filter(({ status }) => status === 'scheduled')
  const last = reviews.findLast(({ status }) => status !== 'scheduled')
  if (scheduled.length === 0 && last)
    return [
      {
        kind: 'review-not-scheduled',
        ...about({ kind: 'review', id: last.id, name: reviewName(last) }, dayOf(last.statusSince)),
      },
    ]
  return scheduled.flatMap((review): readonly Attention[] =>
    review.due < today
      ? [
          {
            kind: 'review-overdue',
            ...about({ kind: 'review', id: review.id, name: reviewName(review) }, review.due),
          },
        ]
      : [],
  )
}

const barriersWithoutSolution = (plan: Plan, about: About): readonly Attention[] =>
  Object.values(plan.barriers).flatMap(
    ({ id, description, status, solutions, raisedAt }): readonly Attention[] =>
      status === 'raised' && solutions.every(solution => solution.status === 'failed')
        ? [
            {
              kind: 'barrier-without-solution',
              ...about({ kind: 'barrier', id, name: description }, dayOf(raisedAt)),
            },
          ]
        : [],
  )

const gapsOf = (goal: Goal, plan: Plan, steps: ReturnType<typeof stepsByGoal>): readonly Attention[] => {
  const own = steps.get(goal.id) ?? []
  const element: Element = { kind: 'goal', id: goal.id, name: nameIn(plan, goal.id) }
  return smartGaps(goal, own).map(gap =>
    gap === 'no-step' ? { kind: 'goal-without-step', element } : { kind: 'smart-gap', element, gap },
  )
}

/**
 * What waits for somebody in a plan at a moment, the most urgent kind first and the longest waiting first within
 * it; nothing in a completed or closed plan. Only `today` decides what is overdue. Takes all events of one plan
 * by version.
 */
export const attention = (
  events: readonly PlanEvent[],
  moment: Moment,
  axis: TimeAxis,
  today: Day,
): readonly Attention[] => {
  const plan = planAsOf(events, moment, axis)
  if (!plan || plan.status === 'completed' || plan.status === 'closed') return []
  const about: About = (element, since) => ({ element, since, days: daysBetween(since, today) })
  const steps = stepsByGoal(plan)
  const slipped = commitments(events, moment, axis, today).flatMap(
    ({ goal, statement, status, original, sinceOriginal: { slipDays = 0 } }): readonly Attention[] =>
      status === 'open' && slipDays > slippedDays && original.due !== undefined
        ? [
            {
              kind: 'goal-slipped',
              element: { kind: 'goal', id: goal, name: statement },
              since: original.due,
              days: slipDays,
            },
          ]
        : [],
  )
  const lists = [
    overdueGoalsAndSteps(plan, about, today),
    overdueReviews(plan, about, today),
    overdueCheckIn(plan, about, today),
    slipped,
    barriersWithoutSolution(plan, about),
  ]
  return [
    ...lists.flatMap(list => [...list].sort((a, b) => (b.days ?? 0) - (a.days ?? 0))),
    ...Object.values(plan.goals).flatMap(goal => gapsOf(goal, plan, steps)),
  ]
}
