import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { lines, oneOf, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { type DirectionElement, directionElements, type PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** One element of one variation; `null` clears it. */
export interface StateDirection {
  readonly variation: Uuid
  readonly element: DirectionElement
  readonly text: string | null
}

export function stateDirection(
  plan: PlanState,
  command: StateDirection,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const variation = open.variations.find(known => known.id === command.variation)
  if (!variation) return rejected('UNKNOWN_VARIATION', ['variation'])
  const element = oneOf(directionElements).tidy(command.element, ['element'])
  if (isRejected(element)) return element
  const text = tidyField(lines(limits.directionElement), command.text, ['text'])
  if (isRejected(text)) return text
  const old = variation.elements[command.element]
  if (text === old) return []
  const change = { ...(old !== undefined && { old }), ...(text !== undefined && { new: text }) }
  return [{ type: 'DirectionStated', data: { variation: variation.id, element: command.element, ...change } }]
}
