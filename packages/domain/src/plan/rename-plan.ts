import { type Decision, type Facts, isRejected } from '../decision.ts'
import { line, required, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export interface RenamePlan {
  readonly title: string
}

export function renamePlan(plan: PlanState, command: RenamePlan, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const title = tidyField(required(line(limits.title), 'TEXT_REQUIRED'), command.title, ['title'])
  if (isRejected(title)) return title
  return title === open.title ? [] : [{ type: 'PlanRenamed', data: { old: open.title, new: title } }]
}
