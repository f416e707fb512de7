import type { Uuid } from '@plan-ledger/domain'
import type { Codec, LoggedEvent, RecordedEvent } from '@plan-ledger/event-log'
import type { Subject } from './take-away.ts'

/** Whose words an event says to be gone, without a key. */
export const subjectOf = (codec: Pick<Codec<LoggedEvent>, 'clear'>, event: RecordedEvent): Subject => {
  const { organisation, data } = codec.clear(event)
  return { organisation, subject: data.subject as Uuid }
}
