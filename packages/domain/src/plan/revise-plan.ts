import { type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { line, lines, required } from '../field.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export interface RevisePlan {
  readonly name: string
  readonly summary: string
}

const fields: Fields<RevisePlan> = {
  name: required(line(limits.name), 'TEXT_REQUIRED'),
  summary: required(lines(limits.summary), 'TEXT_REQUIRED'),
}

/** Names the revision that the changes since the previous named one make together. */
export function revisePlan(plan: PlanState, command: RevisePlan, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  const last = open.revisions.at(-1)
  const told = last?.version === open.version && last.name === data.name && last.summary === data.summary
  return told ? [] : [{ type: 'PlanRevised', data: { ...data, sinceVersion: last?.version ?? 0 } }]
}
