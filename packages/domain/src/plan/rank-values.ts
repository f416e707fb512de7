import { type Decision, type Facts, isRejected } from '../decision.ts'
import { listOf, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** All of them, the most important first; none takes the ranking back. */
export interface RankValues {
  readonly values: readonly string[]
}

export function rankValues(plan: PlanState, command: RankValues, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const values = tidyField(listOf(limits.name, limits.valuesPerPlan), command.values, ['values'])
  if (isRejected(values)) return values
  const ranked = values ?? []
  if (same(open.values, ranked)) return []
  return [
    { type: 'ValuesRanked', data: { ...(open.values.length > 0 && { old: open.values }), new: ranked } },
  ]
}
