import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { lines, oneOf, required } from '../field.ts'
import { limits } from '../limits.ts'
import { barrierNotOpen, requireBarrier } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type TrySolution = AsGiven<PlanEventData['SolutionTried']>

const fields: Fields<Pick<PlanEventData['SolutionTried'], 'outcome' | 'note'>> = {
  outcome: required(oneOf(['tried', 'worked', 'failed'])),
  note: lines(limits.note),
}

/** A solution that worked does not resolve its barrier by itself. */
export function trySolution(plan: PlanState, command: TrySolution, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const barrier = requireBarrier(open, command.barrier)
  if (isRejected(barrier)) return barrier
  if (barrier.status !== 'raised') return barrierNotOpen(barrier)
  const solution = barrier.solutions.find(({ id }) => id === command.solution)
  if (!solution) return rejected('UNKNOWN_SOLUTION', ['solution'])
  const said = tidyContent(fields, command)
  if (isRejected(said)) return said
  if (solution.status === said.outcome && solution.note === said.note) return []
  return [{ type: 'SolutionTried', data: { barrier: barrier.id, solution: solution.id, ...said } }]
}
