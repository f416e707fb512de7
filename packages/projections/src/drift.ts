import type { Day, PlanEvent } from '@plan-ledger/domain'
import { planAsOf } from './as-of.ts'
import { type Commitment, commitments } from './commitments.ts'
import { countMarks, type DiffCounts, diffPlans, type ElementDiff } from './diff.ts'
import type { ElementKind } from './element.ts'
import type { Moment, TimeAxis } from './moment.ts'
import { lastSignedOff, type SignedOff } from './signed-off.ts'

export interface Drift extends SignedOff {
  /** What of the plan differs from what was signed; see `notPlanned`. */
  readonly elements: readonly ElementDiff[]
  readonly counts: DiffCounts
  /** Goals whose promise is not the signed one any more, or that were not in it. */
  readonly commitments: readonly Commitment[]
}

/** What tells about a plan and is not planned: signing, commenting and checking in are no drift. */
export const notPlanned: ReadonlySet<ElementKind> = new Set([
  'baseline',
  'comment',
  'dispute',
  'correction',
  'check-in',
  'review',
])

const drifted = (
  { status, sinceSignedOff, droppedSteps, signedOff, statement }: Commitment,
  signedDropped: number,
) =>
  !sinceSignedOff ||
  (sinceSignedOff.slipDays ?? 0) !== 0 ||
  sinceSignedOff.target !== 'same' ||
  signedOff?.statement !== statement ||
  status === 'abandoned' ||
  status === 'reformulated' ||
  droppedSteps.length > signedDropped

/**
 * How far a plan is at a moment from what was last signed off; `undefined` while nothing is. Takes all events of
 * one plan by version.
 */
export const drift = (
  events: readonly PlanEvent[],
  moment: Moment,
  axis: TimeAxis,
  today: Day,
): Drift | undefined => {
  const plan = planAsOf(events, moment, axis)
  const signed = plan && lastSignedOff(events, plan)
  if (!signed) return undefined
  // Naming a revision groups changes that are counted themselves.
  const diff = diffPlans({ ...signed.plan, revisions: plan.revisions }, plan)
  const elements = diff.elements.filter(({ kind }) => !notPlanned.has(kind))
  return {
    ...signed,
    elements,
    counts: countMarks(elements),
    commitments: commitments(events, moment, axis, today).filter(commitment => {
      const dropped = commitment.droppedSteps.filter(step => signed.plan.steps[step]?.status === 'dropped')
      return drifted(commitment, dropped.length)
    }),
  }
}
