import { type Decision, type Facts, isRejected } from '../decision.ts'
import { missingReason } from '../reason.ts'
import { isOpenStep, requireStep, stepNotOpen } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type DropStep = PlanEventData['StepDropped']

/** Dropping a step that serves a goal takes back part of a commitment, so it says why. */
export function dropStep(plan: PlanState, command: DropStep, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const step = requireStep(open, command.step)
  if (isRejected(step)) return step
  if (step.status === 'dropped') return []
  if (!isOpenStep(step)) return stepNotOpen(step)
  const flaw = step.goal === undefined ? undefined : missingReason(facts)
  return flaw ?? [{ type: 'StepDropped', data: { step: step.id } }]
}
