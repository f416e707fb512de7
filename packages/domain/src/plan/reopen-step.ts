import { type Decision, type Facts, isRejected } from '../decision.ts'
import { isOpenStep, requireStep } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type ReopenStep = PlanEventData['StepReopened']

export function reopenStep(plan: PlanState, command: ReopenStep, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const step = requireStep(open, command.step)
  if (isRejected(step)) return step
  return isOpenStep(step) ? [] : [{ type: 'StepReopened', data: { step: step.id } }]
}
