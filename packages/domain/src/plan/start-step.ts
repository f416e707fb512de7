import { type Decision, type Facts, isRejected } from '../decision.ts'
import { isOpenStep, requireStep, stepNotOpen } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type StartStep = PlanEventData['StepStarted']

export function startStep(plan: PlanState, command: StartStep, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const step = requireStep(open, command.step)
  if (isRejected(step)) return step
  if (!isOpenStep(step)) return stepNotOpen(step)
  return step.status === 'started' ? [] : [{ type: 'StepStarted', data: { step: step.id } }]
}
