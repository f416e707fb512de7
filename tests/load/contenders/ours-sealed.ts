import { randomUUIDv7 } from 'node:crypto'
import { eventCodec, memoryKeyVault, postgresEventLog } from '@plan-ledger/event-log'
import { readPages } from './ours.ts'
import type { OpenStore } from './store.ts'

/** As the product appends: through its codec, the actor's name and what was noted sealed with their person's keys. */
export const oursSealed: OpenStore = async ({ url }) => {
  const log = await postgresEventLog({ url })
  const codec = eventCodec({
    vault: memoryKeyVault(),
    personal: { GoalMeasured: { goal: 'clear', value: 'owner' } },
  })
  const owner = randomUUIDv7()
  return {
    async append(stream, expected, events) {
      const encoded = await Promise.all(
        events.map(event =>
          codec.encode(
            {
              ...event,
              stream: `plan-${event.stream}`,
              actor: { ...event.actor, name: 'Signe Corland' },
              occurredAt: event.recordedAt,
              origin: 'app',
            },
            owner,
          ),
        ),
      )
      return log.append(`plan-${stream}`, expected, encoded)
    },
    readAll: seen => readPages(log, codec.decode, seen),
    stored: 'select stream, version, position from log.event',
    close: () => log.close(),
  }
}
