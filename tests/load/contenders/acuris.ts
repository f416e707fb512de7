import { ConnectFromPool, PgEventSource } from '@acuris/eventstore-postgresql'
import type { OpenStore } from './store.ts'

export const acuris: OpenStore = async ({ url, connections }) => {
  const source = new PgEventSource(new ConnectFromPool({ connectionString: url, max: connections }), 'es')
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
    stored: 'select stream_id as stream, event_number + 1 as version, position from es.event',
    close: () => source.close(),
  }
}
