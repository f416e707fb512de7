import * as domain from '@plan-ledger/domain'
import type { Deed } from '../script.ts'

/** `values` by the key of their goal. */
export const recordCheckIn = (
  key: string,
  words: domain.CheckInContent & { readonly values?: Readonly<Record<string, string>> },
): Deed => ({
  decide: names => (plan, facts) => {
    const { values = {}, ...said } = words
    const read = Object.entries(values).map(([goal, value]) => ({ goal: names.id(goal), value }))
    return domain.recordCheckIn(plan, { checkIn: names.id(`checkIn ${key}`), ...said, values: read }, facts)
  },
})

export const acknowledgeCheckIn = (key: string, note?: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.acknowledgeCheckIn(plan, { checkIn: names.id(`checkIn ${key}`), note }, facts),
})

/** `due` in days after the plan began. */
export const scheduleReview = (
  key: string,
  { due, ...words }: Omit<domain.ReviewContent, 'due'> & { readonly due: number },
): Deed => ({
  decide: names => (plan, facts) =>
    domain.scheduleReview(plan, { review: names.id(`review ${key}`), due: names.due(due), ...words }, facts),
})

/** `next` is the key of the review that follows at the cadence of this one. */
export const holdReview = (
  key: string,
  conclusions: string,
  decisions: readonly string[] = [],
  next?: string,
): Deed => ({
  decide: names => (plan, facts) =>
    domain.holdReview(
      plan,
      {
        review: names.id(`review ${key}`),
        conclusions,
        decisions,
        ...(next !== undefined && { next: { review: names.id(`review ${next}`) } }),
      },
      facts,
    ),
})

export const cancelReview = (key: string, why: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.cancelReview(plan, { review: names.id(`review ${key}`), why }, facts),
})

/** On the element of that key, or on the plan as a whole. */
export const addComment = (key: string, text: string, element?: string): Deed => ({
  decide: (names, past) => (plan, facts) =>
    domain.addComment(
      plan,
      {
        comment: names.id(`comment ${key}`),
        text,
        ...(element !== undefined && { element: names.id(element) }),
      },
      { ...facts, isEntry: past.isEntry },
    ),
})

/** Against the latest entry of that type. */
export const disputeEntry = (type: domain.PlanEventType, statement: string): Deed => ({
  decide: (_, past) => (plan, facts) =>
    domain.disputeEntry(plan, { event: past.latest(type), statement }, { ...facts, isEntry: past.isEntry }),
})

/** What is right where the latest entry of that type is wrong. */
export const correctEntry = (type: domain.PlanEventType, correction: string): Deed => ({
  decide: (_, past) => (plan, facts) =>
    domain.correctEntry(plan, { event: past.latest(type), correction }, { ...facts, isEntry: past.isEntry }),
})
