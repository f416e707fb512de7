import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import type { Teller } from './teller.ts'

export function saySupporters(
  { supporters = [] }: PlanContent,
  { say, when, noted, personOf }: Teller,
): void {
  for (const [i, { key, name, addedAt, removedAt, ...what }] of supporters.entries()) {
    const supporter = domain.isUuid(key) ? key : personOf(name).id
    const path = ['supporters', i]
    const added = noted(addedAt)
    say(`${key} added`, path, added, (plan, facts) =>
      domain.addSupporter(plan, { supporter, name, ...what }, facts),
    )
    if (removedAt)
      say(`${key} removed`, [...path, 'removedAt'], when(removedAt, added.order), (plan, facts) =>
        domain.removeSupporter(plan, { supporter }, facts),
      )
  }
}
