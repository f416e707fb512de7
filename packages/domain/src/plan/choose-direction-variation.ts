import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export interface ChooseDirectionVariation {
  readonly variation: Uuid
}

export function chooseDirectionVariation(
  plan: PlanState,
  { variation }: ChooseDirectionVariation,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  if (!open.variations.some(known => known.id === variation))
    return rejected('UNKNOWN_VARIATION', ['variation'])
  const { chosenVariation: replaced } = open
  if (replaced === variation) return []
  return [
    { type: 'DirectionVariationChosen', data: { variation, ...(replaced !== undefined && { replaced }) } },
  ]
}
