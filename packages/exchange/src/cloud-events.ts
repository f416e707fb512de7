import type { Feed, Pieces } from './feed.ts'
import type { ExportedEvent } from './json-lines.ts'

const sequenceDigits = 10

/**
 * An event as CloudEvents 1.0 structures it (github.com/cloudevents/spec, JSON event format). `source` and `id`
 * name it once and for all; `sequence` orders the events of one source as the documented extension asks: as text.
 */
export function cloudEventOf({ position, ...event }: ExportedEvent): object {
  const { id, organisation, stream, version, schemaVersion, type, occurredAt, recordedAt, ...data } = event
  return {
    specversion: '1.0',
    id,
    source: `/organisations/${organisation}/${stream}`,
    type: `plan-ledger.${type}.v${schemaVersion}`,
    time: occurredAt,
    datacontenttype: 'application/json',
    sequence: `${version}`.padStart(sequenceDigits, '0'),
    recordedat: recordedAt,
    ...(position !== undefined && { position: `${position}` }),
    data,
  }
}

/** A batch of CloudEvents, `application/cloudevents-batch+json`: a JSON array with one event a line. */
export async function* cloudEvents(events: Feed<ExportedEvent>): Pieces {
  let before = '[\n'
  for await (const event of events) {
    yield `${before}${JSON.stringify(cloudEventOf(event))}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
