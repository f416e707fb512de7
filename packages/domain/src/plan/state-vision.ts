import { type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export interface StateVision {
  readonly text: string
  /** 1–10. */
  readonly horizonYears: number
}

const fields: Fields<StateVision> = {
  text: required(lines(limits.text), 'TEXT_REQUIRED'),
  horizonYears: required(whole(1, limits.horizonYears)),
}

export function stateVision(plan: PlanState, command: StateVision, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const vision = tidyContent(fields, command)
  if (isRejected(vision)) return vision
  if (same(open.vision, vision)) return []
  const { text, horizonYears } = vision
  const old = open.vision && { old: open.vision.text, oldHorizonYears: open.vision.horizonYears }
  return [{ type: 'VisionStated', data: { ...old, new: text, horizonYears } }]
}
