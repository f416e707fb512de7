import { randomUUID } from 'node:crypto'
import { dumbo } from '@event-driven-io/dumbo'
import { getPostgreSQLEventStore, readMessagesBatch } from '@event-driven-io/emmett-postgresql'
import pg from 'pg'
import type { OpenStore } from './store.ts'

const atOnce = 5_000

export const emmett: OpenStore = async ({ url, connections }) => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } })
  await store.schema.migrate()
  const { execute, close } = dumbo({ connectionString: url, pool })
  return {
    append: (stream, expected, events) =>
      store.appendToStream(
        `plan-${stream}`,
        events.map(event => ({ type: event.type, kind: 'Event' as const, data: { ...event } })),
        { expectedStreamVersion: BigInt(expected) },
      ),
    fill: events =>
      store.appendToStream(
        `plan-${randomUUID()}`,
        events.map(event => ({ type: event.type, kind: 'Event' as const, data: { ...event } })),
        { expectedStreamVersion: 0n },
      ),
    // what its consumer is built on
    async readAll(seen) {
      for (let after = 0n; ; ) {
        const page = await readMessagesBatch(execute, { after, batchSize: atOnce })
        if (!seen(page.messages.length) || !page.areMessagesLeft) return
        after = page.currentGlobalPosition
      }
    },
    stored: `select stream_id as stream, stream_position as version, null::bigint as position from emt_messages`,
    async close() {
      await store.close()
      await close()
      await pool.end()
    },
  }
}

/** Read as its documentation says: by a consumer, which keeps a checkpoint for every event. */
export const emmettConsumer: OpenStore = async options => {
  const store = await emmett(options)
  return {
    ...store,
    async readAll(seen) {
      const consumer = getPostgreSQLEventStore(options.url).consumer({
        stopWhen: { noMessagesLeft: true },
        pulling: { batchSize: atOnce, pullingFrequencyInMs: 1 },
      })
      consumer.reactor({
        processorId: randomUUID(),
        startFrom: 'BEGINNING',
        eachMessage: () => (seen(1) ? undefined : { type: 'STOP' as const }),
      })
      await consumer.start()
      await consumer.close()
    },
  }
}
