import { ConnectFromPool, PgEventSource } from '@acuris/eventstore-postgresql'
import pg from 'pg'
import { lastValueFrom, takeWhile } from 'rxjs'
import type { OpenStore } from './store.ts'

export const acuris: OpenStore = async ({ url, connections }) => {
  const provider = new ConnectFromPool({ connectionString: url, max: connections })
  // pages as large as ours at most: by default it holds a hundred thousand events in memory
  const source = new PgEventSource(provider, 'es', { batchSize: 5_000 })
  await source.manageSchema.create()
  const { streamWriter } = source
  return {
    append: (stream, expected, events) =>
      // it counts events from 0 and calls an empty stream −1
      streamWriter.write(
        { category: 'plan', id: stream },
        events.map(event => ({ type: event.type, data: event })),
        expected - 1,
      ),
    readAll: seen =>
      lastValueFrom(source.storeReader.readAllForwards().pipe(takeWhile(() => seen(1))), {
        defaultValue: undefined,
      }),
    async fill(events) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(
        `insert into es.event (position, stream_category, stream_id, event_number, event_type, timestamp, data)
         select (select coalesce(max(position), 0) from es.event) + place, 'plan', stream, version - 1, type, now(), data
         from unnest($1::text[], $2::int[], $3::text[], $4::jsonb[]) with ordinality
           as noted (stream, version, type, data, place)`,
        [
          events.map(event => event.stream),
          events.map(event => event.version),
          events.map(event => event.type),
          events.map(event => JSON.stringify(event)),
        ],
      )
      await client.end()
    },
    stored: 'select stream_id as stream, event_number + 1 as version, position from es.event',
    close: () => source.close(),
  }
}
