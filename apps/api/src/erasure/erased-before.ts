import { organisationStream, type Uuid } from '@plan-ledger/domain'
import type { Codec, EventLog, KeyVault, LoggedEvent, RecordedEvent } from '@plan-ledger/event-log'
import type { Subject } from './take-away.ts'

const atOnce = 1_000

/** Whose words an event says to be gone, without a key. */
export const subjectOf = (codec: Pick<Codec<LoggedEvent>, 'clear'>, event: RecordedEvent): Subject => {
  const { organisation, data } = codec.clear(event)
  return { organisation, subject: data.subject as Uuid }
}

/**
 * To be done before anything is served: everybody who was ever erased is forgotten here, and whose key came back, with
 * a restored backup, or whose erasure a crash left undone, is taken away again.
 */
export async function erasedBefore({
  log,
  codec,
  vault,
  forget,
  takeAway,
}: {
  readonly log: EventLog
  readonly codec: Pick<Codec<LoggedEvent>, 'clear'>
  readonly vault: Pick<KeyVault, 'destroy'>
  readonly forget: (whose: Subject) => void
  readonly takeAway: (whose: Subject) => Promise<unknown>
}): Promise<void> {
  const undone = new Map<string, Subject>()
  const back = new Map<string, Subject>()
  const filter = {
    types: ['SubjectErased', 'ErasureCompleted'],
    streamPrefixes: [organisationStream('')],
  }
  for (let after = 0n; ; ) {
    const page = await log.readAll({ after, limit: atOnce, filter })
    for (const event of page.events) {
      const whose = subjectOf(codec, event)
      const key = `${whose.organisation} ${whose.subject}`
      if (event.type === 'ErasureCompleted') undone.delete(key)
      else undone.set(key, whose)
      forget(whose)
      if (await vault.destroy(whose.organisation, whose.subject)) back.set(key, whose)
    }
    if (page.atHead) break
    after = page.position
  }
  for (const whose of new Map([...undone, ...back]).values()) await takeAway(whose)
}
