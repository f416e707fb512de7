import type { Outcome } from './apply-line.ts'
import type { Cause } from './snapshot-line.ts'

/** Lines read and what became of them: `read = applied + unchanged + rejected`, always. */
export interface Counts {
  /** Lines that hold something. */
  readonly read: number
  /** Lines that added events. */
  readonly applied: number
  /** Lines that say what is recorded already. */
  readonly unchanged: number
  readonly rejected: number
  /** Plans that accepted lines speak of, and how many of them began with this import. */
  readonly plans: number
  readonly plansStarted: number
  /** Events added to plans, by type. */
  readonly events: Readonly<Record<string, number>>
  /** The first of the rejects, at most 1,000; the reject file has them all. */
  readonly rejects: readonly { readonly line: number; readonly causes: readonly Cause[] }[]
}

export interface Tally {
  add(line: number, outcome: Outcome): void
  soFar(): Counts
}

const rejectsKept = 1_000

export const tally = (): Tally => {
  const counts = { read: 0, applied: 0, unchanged: 0, rejected: 0, plansStarted: 0 }
  const plans = new Set<string>()
  const events: Record<string, number> = {}
  const rejects: { line: number; causes: readonly Cause[] }[] = []
  return {
    add(line, outcome) {
      counts.read += 1
      counts[outcome.kind] += 1
      if (outcome.kind === 'rejected') {
        if (rejects.length < rejectsKept) rejects.push({ line, causes: outcome.causes })
        return
      }
      plans.add(outcome.plan)
      if (outcome.kind === 'unchanged') return
      if (outcome.started) counts.plansStarted += 1
      for (const type of outcome.types) events[type] = (events[type] ?? 0) + 1
    },
    soFar: () => ({ ...counts, plans: plans.size, events, rejects }),
  }
}
