import { createHash } from 'node:crypto'
import { foldPlan, type Plan, type PlanEvent } from '@plan-ledger/domain'
import { digestInput } from '@plan-ledger/projections'

export const harbour = (events: readonly PlanEvent[]) => ({
  id: events[0]!.organisation,
  name: 'Harbour Works',
})

export const facts = {
  now: '2030-01-01T00:00:00.000Z',
  digestOf: (plan: Plan) => createHash('sha256').update(digestInput(plan)).digest('hex'),
}

/** Generated histories are signed with what is no digest of the plan; people sign with one. */
export function signed(history: readonly PlanEvent[]): readonly PlanEvent[] {
  const events: PlanEvent[] = []
  for (const event of history) {
    const plan = event.type === 'BaselineSigned' && foldPlan(events.slice(0, event.data.version))
    const digest = plan && facts.digestOf(plan)
    events.push(digest ? ({ ...event, data: { ...event.data, digest } } as PlanEvent) : event)
  }
  return events
}
