import { type EventLog, postgresEventLog, type RecordedEvent } from '@plan-ledger/event-log'
import { canonicalBytes, readCanonical } from '@plan-ledger/integrity'
import type { OpenStore, Store } from './store.ts'

const atOnce = 5_000

/** Page by page: the next one is on its way while this one is decoded, as followers of the log do. */
export const readPages = async (
  log: EventLog,
  decode: (event: RecordedEvent) => unknown,
  seen: (events: number) => boolean,
): Promise<void> => {
  let next = log.readAll({ after: 0n, limit: atOnce })
  for (;;) {
    const { events, position, atHead } = await next
    if (!atHead) {
      next = log.readAll({ after: position, limit: atOnce })
      // the driver writes it before the work begins
      await new Promise(setImmediate)
    }
    const decoded = events.map(decode)
    if (decoded[0] instanceof Promise) await Promise.all(decoded)
    if (!seen(events.length) || atHead) break
  }
  await next
}

/** From event to canonical bytes to the port of the event log; nothing sealed, as no peer seals. */
export const throughPort = (log: EventLog): Store => ({
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
  readAll: seen => readPages(log, event => readCanonical(event.bytes), seen),
  close: () => log.close(),
})

export const ours: OpenStore = async ({ url }) => ({
  ...throughPort(await postgresEventLog({ url })),
  stored: 'select stream, version, position from log.event',
})
