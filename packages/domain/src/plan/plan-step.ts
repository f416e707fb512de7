import { type AsGiven, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { find } from './draft.ts'
import { flawOfCount, flawOfNewId } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'
import { contentOfStep, flawOfStepLinks, stepFields } from './step-content.ts'

/** The caller gives the new step and its resources their ids. */
export type PlanStep = AsGiven<PlanEventData['StepPlanned']>

export function planStep(plan: PlanState, command: PlanStep, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const content = tidyContent(stepFields, command)
  if (isRejected(content)) return content
  const { step } = command
  const known = find(open.steps, step)
  if (known && same(contentOfStep(known), content)) return []
  const flaw =
    flawOfNewId(open, step, ['step']) ??
    flawOfCount(Object.keys(open.steps).length, limits.stepsPerPlan) ??
    flawOfStepLinks(open, step, content)
  return flaw ?? [{ type: 'StepPlanned', data: { step, ...content } }]
}
