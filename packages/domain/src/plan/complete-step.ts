import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { isOpenStep, requireStep, stepNotOpen } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type CompleteStep = AsGiven<PlanEventData['StepCompleted']>

const fields: Fields<Omit<PlanEventData['StepCompleted'], 'step'>> = {
  worth: whole(1, limits.scale),
  reflection: lines(limits.text),
}

/** Nothing new to say about a completed step is nothing to record; something else to say needs it reopened. */
export function completeStep(plan: PlanState, command: CompleteStep, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const step = requireStep(open, command.step)
  if (isRejected(step)) return step
  const said = tidyContent(fields, command)
  if (isRejected(said)) return said
  if (step.status === 'completed' && same({ ...step, ...said }, step)) return []
  return isOpenStep(step) ? [{ type: 'StepCompleted', data: { step: step.id, ...said } }] : stepNotOpen(step)
}
