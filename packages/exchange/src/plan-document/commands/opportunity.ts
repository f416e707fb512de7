import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import type { Teller } from './teller.ts'

export function sayOpportunities(
  { opportunities = [] }: PlanContent,
  { say, when, noted, idOf }: Teller,
): void {
  for (const [i, written] of opportunities.entries()) {
    const { key, status, statusSince, notedAt, evaluation, why, ...what } = written
    const opportunity = idOf(key)
    const path = ['opportunities', i]
    const first = noted(notedAt)
    say(`${key} noted`, path, first, (plan, facts) =>
      domain.noteOpportunity(plan, { opportunity, ...what }, facts),
    )
    if (evaluation)
      say(`${key} evaluated`, [...path, 'evaluation'], when(evaluation.at, first.order), (plan, facts) =>
        domain.evaluateOpportunity(
          plan,
          { opportunity, fit: evaluation.fit, note: evaluation.note ?? null },
          facts,
        ),
      )
    const turned = when(statusSince, first.order)
    if (status === 'pursued')
      say(`${key} pursued`, path, turned, (plan, facts) =>
        domain.pursueOpportunity(plan, { opportunity }, facts),
      )
    if (status === 'passed')
      say(`${key} passed`, path, turned, (plan, facts) =>
        domain.passOpportunity(plan, { opportunity, why: why ?? '' }, facts),
      )
  }
}
