import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres'
import type { OpenStore } from './store.ts'

const context = { eventStoreId: 'PLANS' }

/** Its storage adapter alone: one INSERT per event. */
export const castore: OpenStore = async ({ url, connections }) => {
  await PostgresEventStorageAdapter.createEventTable({
    connectionString: url,
    tableName: 'event',
    aggregateId: { type: 'UUID' },
    versionType: 'INTEGER',
  })
  // the adapter takes nothing but a connection string, which its driver reads the size of the pool from
  const adapter = new PostgresEventStorageAdapter({
    connectionString: `${url}?max=${connections}`,
    tableName: 'event',
  })
  return {
    async append(stream, expected, events) {
      const details = events.map((event, i) => ({
        aggregateId: stream,
        version: expected + i + 1,
        type: event.type,
        timestamp: event.recordedAt,
        payload: event,
      }))
      if (details.length === 1) return adapter.pushEvent(details[0]!, context)
      const [first, ...rest] = details.map(detail => Object.assign(adapter.groupEvent(detail), { context }))
      return adapter.pushEventGroup({}, first!, ...rest)
    },
    stored: 'select aggregate_id::text as stream, version, null::bigint as position from event',
    // it has no way to be closed
    close: async () => undefined,
  }
}
