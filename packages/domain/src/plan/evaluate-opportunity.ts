import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { lines, required } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import { fit, requireOpportunity } from './opportunity-content.ts'
import type { PlanState } from './plan.ts'

type Evaluation = Pick<PlanEventData['OpportunityEvaluated'], 'fit' | 'note'>
export type EvaluateOpportunity = AsGiven<
  Pick<PlanEventData['OpportunityEvaluated'], 'opportunity'> & Evaluation
>

const fields: Fields<Evaluation> = { fit: required(fit), note: lines(limits.note) }

/** A new evaluation takes the place of the one before, whose marks it carries. */
export function evaluateOpportunity(
  plan: PlanState,
  command: EvaluateOpportunity,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const opportunity = requireOpportunity(open, command.opportunity)
  if (isRejected(opportunity)) return opportunity
  const said = tidyContent(fields, command)
  if (isRejected(said)) return said
  const { id, evaluation } = opportunity
  if (evaluation && same(evaluation.fit, said.fit) && evaluation.note === said.note) return []
  const data = { opportunity: id, ...said, ...(evaluation && { oldFit: evaluation.fit }) }
  return [{ type: 'OpportunityEvaluated', data }]
}
