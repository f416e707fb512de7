import type { Baseline, Plan, PlanEvent } from '@plan-ledger/domain'
import { courseOf } from './course.ts'

export interface SignedOff {
  readonly baseline: Baseline
  /** The plan that was signed: the fold of its first `version` events as recorded, on either axis. */
  readonly plan: Plan
}

/** The baseline of a plan that was signed by all its signers last, of two at one time the one proposed last. */
export const lastSignedBaseline = (plan: Plan): Baseline | undefined =>
  Object.values(plan.baselines)
    .filter(({ status }) => status === 'signed')
    .reduce<Baseline | undefined>(
      (last, next) => (last === undefined || next.statusSince >= last.statusSince ? next : last),
      undefined,
    )

/** What was last signed off in a plan, with all its events by version. */
export const lastSignedOff = (events: readonly PlanEvent[], plan: Plan): SignedOff | undefined => {
  const baseline = lastSignedBaseline(plan)
  const signed = baseline && courseOf(events, 'recorded').after(baseline.version)
  return signed && { baseline, plan: signed }
}
