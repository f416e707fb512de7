import type { Comment, Correction, Dispute, Plan, Uuid } from '@plan-ledger/domain'

/** What was said of one event of a plan after it was recorded: it belongs beside that wherever it is shown. */
export interface SaidOfEntry {
  readonly comments: readonly Comment[]
  readonly disputes: readonly Dispute[]
  readonly corrections: readonly Correction[]
}

const grouped = <T extends { readonly event?: Uuid }>(all: readonly T[]): ReadonlyMap<Uuid, readonly T[]> => {
  const byEvent = new Map<Uuid, T[]>()
  for (const one of all) {
    if (one.event === undefined) continue
    const known = byEvent.get(one.event)
    if (known) known.push(one)
    else byEvent.set(one.event, [one])
  }
  return byEvent
}

/** By event, as far as anything was said; `undefined` where nothing was said of any. */
export const saidOfEntries = (plan: Plan): ((event: Uuid) => SaidOfEntry | undefined) | undefined => {
  const comments = grouped(Object.values(plan.comments))
  const disputes = grouped(plan.disputes)
  const corrections = grouped(plan.corrections)
  if (comments.size + disputes.size + corrections.size === 0) return undefined
  return event =>
    comments.has(event) || disputes.has(event) || corrections.has(event)
      ? {
          comments: comments.get(event) ?? [],
          disputes: disputes.get(event) ?? [],
          corrections: corrections.get(event) ?? [],
        }
      : undefined
}
