import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { monthsAfter } from '../day.ts'
import { type Decision, type Facts, isRejected, type Rejected, rejected } from '../decision.ts'
import type { Day, Uuid } from '../envelope.ts'
import { lines, listOf, required } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import type { Review } from './follow-up.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'
import { requireReview, reviewNotScheduled } from './review-content.ts'
import { scheduleReview } from './schedule-review.ts'

type Held = Pick<PlanEventData['ReviewHeld'], 'conclusions' | 'decisions'>

/** `next` schedules the next review at once: when due, or as many months on as the cadence of this one says. */
export type HoldReview = AsGiven<PlanEventData['ReviewHeld']> & {
  readonly next?: { readonly review: Uuid; readonly due?: Day | null | undefined } | null | undefined
}

const fields: Fields<Held> = {
  conclusions: required(lines(limits.text), 'TEXT_REQUIRED'),
  decisions: listOf(limits.statement, limits.decisionsPerReview),
}

export function holdReview(plan: PlanState, command: HoldReview, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const review = requireReview(open, command.review)
  if (isRejected(review)) return review
  const said = tidyContent(fields, command)
  if (isRejected(said)) return said
  if (
    review.status === 'held' &&
    same([review.conclusions, review.decisions], [said.conclusions, said.decisions])
  )
    return []
  if (review.status !== 'scheduled') return reviewNotScheduled(review)
  const next = nextOf(plan, review, command, facts)
  return isRejected(next) ? next : [{ type: 'ReviewHeld', data: { review: review.id, ...said } }, ...next]
}

function nextOf(plan: PlanState, { id, everyMonths }: Review, { next }: HoldReview, facts: Facts) {
  if (!next) return []
  const within = ({ rejected: code, path, args }: Rejected) => rejected(code, ['next', ...path], args)
  if (next.review === id) return within(rejected('DUPLICATE_ID', ['review']))
  const held = (facts.occurredAt ?? facts.now).slice(0, 10)
  const due = next.due ?? (everyMonths === undefined ? undefined : monthsAfter(held, everyMonths))
  if (due === undefined) return within(rejected('MALFORMED_DAY', ['due']))
  const content = { due, occasion: null, everyMonths: everyMonths ?? null }
  const decision = scheduleReview(plan, { review: next.review, ...content }, facts)
  return isRejected(decision) ? within(decision) : decision
}
