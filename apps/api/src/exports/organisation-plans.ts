import type { PlanEvent, Uuid } from '@plan-ledger/domain'
import type { Codec, EventLog } from '@plan-ledger/event-log'

const page = 500

/** All plans of an organisation with all their events up to a position, one plan at a time. */
export async function* organisationPlans(
  log: Pick<EventLog, 'read' | 'readAll'>,
  codec: Codec<PlanEvent>,
  { organisation, upTo }: { readonly organisation: Uuid; readonly upTo: bigint },
): AsyncGenerator<readonly PlanEvent[]> {
  const filter = { types: ['PlanStarted'], streamPrefixes: ['plan-'] }
  for (let after = 0n; after < upTo; ) {
    const found = await log.readAll({ after, limit: page, filter })
    for (const started of found.events) {
      if (started.position > upTo) return
      if (codec.clear(started).organisation === organisation) yield await history(started.stream)
    }
    if (found.atHead) return
    after = found.position
  }

  async function history(stream: string) {
    const events: PlanEvent[] = []
    for await (const recorded of log.read(stream)) {
      if (recorded.position > upTo) break
      const { position: _, ...event } = await codec.decode(recorded)
      events.push(event as PlanEvent)
    }
    return events
  }
}
