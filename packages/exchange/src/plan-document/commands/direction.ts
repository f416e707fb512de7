import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import type { Teller } from './teller.ts'

export function sayDirection({ variations = [] }: PlanContent, { say, atStart, idOf }: Teller): void {
  for (const [i, { key, name, elements, evidence, chosen }] of variations.entries()) {
    const variation = idOf(key)
    const path = ['variations', i]
    say(`${key} added`, path, atStart, (plan, facts) =>
      domain.addDirectionVariation(plan, { variation, name }, facts),
    )
    for (const element of domain.directionElements) {
      const text = elements[element]
      if (text === undefined) continue
      say(`${key} ${element}`, [...path, 'elements', element], atStart, (plan, facts) =>
        domain.stateDirection(
          plan,
          { variation, element, text, evidence: evidence?.[element] ?? null },
          facts,
        ),
      )
    }
    if (chosen)
      say(`${key} chosen`, path, atStart, (plan, facts) =>
        domain.chooseDirectionVariation(plan, { variation }, facts),
      )
  }
}
