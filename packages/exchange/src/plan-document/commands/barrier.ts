import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import { latest, type Teller } from './teller.ts'

/** Barriers after the goals and steps they block. */
export function sayBarriers(
  { barriers = [] }: PlanContent,
  { say, when, noted, idOf, orders }: Teller,
): void {
  for (const [i, written] of barriers.entries()) {
    const { key, status, statusSince, raisedAt, solutions = [], note = null, blocks = [], ...what } = written
    const barrier = idOf(key)
    const path = ['barriers', i]
    const first = noted(raisedAt)
    const raised = { ...first, order: latest(first.order, ...blocks.map(link => orders.get(link) ?? '')) }
    say(`${key} raised`, path, raised, (plan, facts) =>
      domain.raiseBarrier(plan, { barrier, ...what, blocks: blocks.map(idOf) }, facts),
    )
    for (const [
      j,
      { key: name, description, status: outcome = 'proposed', note: came = null },
    ] of solutions.entries()) {
      const solution = idOf(name)
      say(`${name} proposed`, [...path, 'solutions', j], raised, (plan, facts) =>
        domain.proposeSolution(plan, { barrier, solution, description }, facts),
      )
      if (outcome !== 'proposed')
        say(`${name} tried`, [...path, 'solutions', j], raised, (plan, facts) =>
          domain.trySolution(plan, { barrier, solution, outcome, note: came }, facts),
        )
    }
    const end = status && status !== 'raised' ? ends[status] : undefined
    if (end)
      say(`${key} ${status}`, path, when(statusSince, raised.order), (plan, facts) =>
        end(plan, { barrier, note }, facts),
      )
  }
}

const ends = {
  resolved: domain.resolveBarrier,
  accepted: domain.acceptBarrier,
  unresolvable: domain.findBarrierUnresolvable,
}
