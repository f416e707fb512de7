import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { lines, listOf, oneOf, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { type DirectionElement, directionElements, type PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** One element of one variation; `null` clears it, and what bore it out with it. */
export interface StateDirection {
  readonly variation: Uuid
  readonly element: DirectionElement
  readonly text: string | null
  /** References to what bears the answer out; left out, they stay as they are. */
  readonly evidence?: readonly string[] | null | undefined
}

const references = listOf(limits.title, limits.evidencePerElement)

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
  const oldEvidence = variation.evidence?.[command.element]
  const asked = tidyField(references, command.evidence, ['evidence'])
  if (isRejected(asked)) return asked
  const evidence = command.evidence === undefined ? oldEvidence : asked
  const borneOut = text === undefined ? undefined : evidence
  if (text === undefined && asked !== undefined) return rejected('TEXT_REQUIRED', ['text'])
  if (text === old && same(borneOut, oldEvidence)) return []
  const change = {
    ...(old !== undefined && { old }),
    ...(text !== undefined && { new: text }),
    ...(oldEvidence && { oldEvidence }),
    ...(borneOut && { evidence: borneOut }),
  }
  return [{ type: 'DirectionStated', data: { variation: variation.id, element: command.element, ...change } }]
}
