import type { PlanEvent, PlanState } from '@plan-ledger/domain'
import type { Placed } from './as-of.ts'
import { evolution } from './evolution.ts'
import { differencesBetween, type ElementDifference } from './parts.ts'

/** What one event altered of a plan, field by field. */
export interface Alteration<E extends PlanEvent = PlanEvent> extends Placed<E> {
  readonly elements: readonly ElementDifference[]
}

/** What each of the placed events altered, in their order; `from` is the plan before them. */
export function* alterations<E extends PlanEvent>(
  placed: Iterable<Placed<E>>,
  from?: PlanState,
): Generator<Alteration<E>> {
  for (const { event, at, before, after } of evolution(placed, from))
    yield { event, at, elements: differencesBetween(before, after) }
}
