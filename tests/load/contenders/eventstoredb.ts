import { binaryEvent, EventStoreDBClient, NO_STREAM } from '@eventstore/db-client'
import { eventStoreDbEventLog } from '@plan-ledger/event-log'
import { readCanonical } from '@plan-ledger/integrity'
import { throughPort } from './ours.ts'
import type { OpenStore } from './store.ts'

/** Our log on EventStoreDB: time-outs, retries, checks and order of its own. */
export const onEventStoreDb: OpenStore = async ({ url }) =>
  throughPort(await eventStoreDbEventLog({ url, streamPrefixes: ['plan-'] }))

/** The client as its documentation shows it: neither time-outs nor retries. */
export const bareClient: OpenStore = async ({ url }) => {
  const client = EventStoreDBClient.connectionString`${url}`
  return {
    append: (stream, expected, events) =>
      client.appendToStream(
        `plan-${stream}`,
        events.map(event =>
          binaryEvent({ id: event.id, type: event.type, data: Buffer.from(JSON.stringify(event)) }),
        ),
        { expectedRevision: expected === 0 ? NO_STREAM : BigInt(expected - 1) },
      ),
    async readAll(seen) {
      for await (const { event } of client.readAll()) {
        if (!event || event.type.startsWith('$')) continue
        readCanonical(event.data as Uint8Array)
        if (!seen(1)) return
      }
    },
    close: () => client.dispose(),
  }
}
