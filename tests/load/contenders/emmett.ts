import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql'
import pg from 'pg'
import type { OpenStore } from './store.ts'

export const emmett: OpenStore = async ({ url, connections }) => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } })
  await store.schema.migrate()
  return {
    append: (stream, expected, events) =>
      store.appendToStream(
        `plan-${stream}`,
        events.map(event => ({ type: event.type, kind: 'Event' as const, data: { ...event } })),
        { expectedStreamVersion: BigInt(expected) },
      ),
    stored: `select stream_id as stream, stream_position as version, null::bigint as position from emt_messages`,
    async close() {
      await store.close()
      await pool.end()
    },
  }
}
