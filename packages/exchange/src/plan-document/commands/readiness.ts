import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import type { Teller } from './teller.ts'

export function sayNeeds({ needs = [] }: PlanContent, { say, when, noted, idOf, personOf }: Teller): void {
  for (const [i, { key, identifiedAt, removedAt, verifier, met, ...what }] of needs.entries()) {
    const need = idOf(key)
    const path = ['needs', i]
    const identified = noted(identifiedAt)
    const confirms = verifier === undefined ? undefined : personOf(verifier)
    say(`${key} identified`, path, identified, (plan, facts) =>
      domain.identifyReadinessNeed(
        plan,
        { need, ...what, verifier: confirms?.id ?? null, verifierName: confirms?.name ?? null },
        facts,
      ),
    )
    if (met)
      say(
        `${key} met`,
        [...path, 'met'],
        { ...when(met.at, identified.order), by: personOf(met.by) },
        (plan, facts) => domain.meetReadinessNeed(plan, { need, note: met.note ?? null }, facts),
      )
    if (removedAt)
      say(`${key} removed`, [...path, 'removedAt'], when(removedAt, identified.order), (plan, facts) =>
        domain.removeReadinessNeed(plan, { need }, facts),
      )
  }
}
