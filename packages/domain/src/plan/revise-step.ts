import { type ChangesAsked, isEmpty, tidyChanges } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { isOpenStep, requireStep, stepNotOpen } from './element.ts'
import type { PlanEventBody, StepContent } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'
import { contentOfStep, flawOfStepLinks, stepFields } from './step-content.ts'

export interface ReviseStep {
  readonly step: Uuid
  readonly changes: ChangesAsked<StepContent>
}

export function reviseStep(plan: PlanState, command: ReviseStep, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const step = requireStep(open, command.step)
  if (isRejected(step)) return step
  if (!isOpenStep(step)) return stepNotOpen(step)
  const changes = tidyChanges(stepFields, command.changes, contentOfStep(step))
  if (isRejected(changes)) return changes
  if (isEmpty(changes)) return []
  const links = {
    ...(changes.goal?.new !== undefined && { goal: changes.goal.new }),
    ...(changes.dependsOn?.new && { dependsOn: changes.dependsOn.new }),
  }
  return flawOfStepLinks(open, step.id, links) ?? [{ type: 'StepRevised', data: { step: step.id, changes } }]
}
