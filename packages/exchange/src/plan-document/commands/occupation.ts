import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import type { Teller } from './teller.ts'

export function sayOccupations({ occupations = [] }: PlanContent, { say, when, noted, idOf }: Teller): void {
  for (const [i, { key, status, statusSince, listedAt, why, ...what }] of occupations.entries()) {
    const occupation = idOf(key)
    const path = ['occupations', i]
    const listed = noted(listedAt)
    say(`${key} listed`, path, listed, (plan, facts) =>
      domain.listOccupation(plan, { occupation, ...what }, facts),
    )
    const turned = when(statusSince, listed.order)
    if (status === 'shortlisted')
      say(`${key} shortlisted`, path, turned, (plan, facts) =>
        domain.shortlistOccupation(plan, { occupation }, facts),
      )
    if (status === 'chosen')
      say(`${key} chosen`, path, turned, (plan, facts) =>
        domain.chooseOccupation(plan, { occupation }, facts),
      )
    if (status === 'dropped')
      say(`${key} dropped`, path, turned, (plan, facts) =>
        domain.dropOccupation(plan, { occupation, why: why ?? '' }, facts),
      )
  }
}
