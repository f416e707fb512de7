import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { lines, required, tidyField } from '../field.ts'
import { isUuid } from '../id.ts'
import { limits } from '../limits.ts'
import { barrierNotOpen, flawOfCount, requireBarrier } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives the new solution its id. */
export type ProposeSolution = PlanEventData['SolutionProposed']

export function proposeSolution(
  plan: PlanState,
  command: ProposeSolution,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const barrier = requireBarrier(open, command.barrier)
  if (isRejected(barrier)) return barrier
  if (barrier.status !== 'raised') return barrierNotOpen(barrier)
  const { solution } = command
  if (!isUuid(solution)) return rejected('MALFORMED_ID', ['solution'])
  const description = tidyField(required(lines(limits.text), 'TEXT_REQUIRED'), command.description, [
    'description',
  ])
  if (isRejected(description)) return description
  const known = barrier.solutions.find(({ id }) => id === solution)
  if (known) return known.description === description ? [] : rejected('DUPLICATE_ID', ['solution'])
  const data = { barrier: barrier.id, solution, description }
  return (
    flawOfCount(barrier.solutions.length, limits.solutionsPerBarrier) ?? [{ type: 'SolutionProposed', data }]
  )
}
