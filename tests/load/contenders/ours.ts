import { postgresEventLog } from '@plan-ledger/event-log'
import { canonicalBytes } from '@plan-ledger/integrity'
import type { OpenStore } from './store.ts'

/** From event to canonical bytes to the port of the event log; nothing sealed, as no peer seals. */
export const ours: OpenStore = async ({ url }) => {
  const log = await postgresEventLog({ url })
  return {
    append: (stream, expected, events) =>
      log.append(
        `plan-${stream}`,
        expected,
        events.map(event => ({
          id: event.id,
          type: event.type,
          bytes: canonicalBytes(event),
          sealed: [],
        })),
      ),
    stored: 'select stream, version, position from log.event',
    close: () => log.close(),
  }
}
