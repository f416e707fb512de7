import { type Decision, type Facts, isRejected } from '../decision.ts'
import { line, required, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { flawOfCount, flawOfNewId } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type AddDirectionVariation = PlanEventData['DirectionVariationAdded']

export function addDirectionVariation(
  plan: PlanState,
  command: AddDirectionVariation,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const name = tidyField(required(line(limits.name), 'TEXT_REQUIRED'), command.name, ['name'])
  if (isRejected(name)) return name
  const { variation } = command
  if (open.variations.some(known => known.id === variation && known.name === name)) return []
  const flaw =
    flawOfNewId(open, variation, ['variation']) ??
    flawOfCount(open.variations.length, limits.variationsPerPlan)
  return flaw ?? [{ type: 'DirectionVariationAdded', data: { variation, name } }]
}
