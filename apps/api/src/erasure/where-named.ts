import { organisationStream, planStream, type Uuid } from '@plan-ledger/domain'
import type { Codec, EventLog, LoggedEvent } from '@plan-ledger/event-log'

/** Where words of somebody stand, and how many they are. */
export interface Named {
  readonly streams: ReadonlySet<string>
  /** Plans of theirs. */
  readonly plans: number
  /** Events in which a part of theirs is sealed. */
  readonly entries: number
}

const atOnce = 1_000

/** Looks through the whole log, without any key: each event says in clear whose parts it holds. */
export async function whereNamed(
  log: EventLog,
  codec: Pick<Codec<LoggedEvent>, 'clear'>,
  { organisation, subject }: { readonly organisation: Uuid; readonly subject: Uuid },
): Promise<Named> {
  const streams = new Set<string>()
  let plans = 0
  let entries = 0
  const filter = { streamPrefixes: [planStream(''), organisationStream('')] }
  for (let after = 0n; ; ) {
    const page = await log.readAll({ after, limit: atOnce, filter })
    for (const event of page.events) {
      // most say nothing of one person: to read them all would take the most time
      if (!Buffer.from(event.bytes.buffer, event.bytes.byteOffset, event.bytes.length).includes(subject))
        continue
      const clear = codec.clear(event)
      if (clear.organisation !== organisation || !Object.hasOwn(clear.sealed ?? {}, subject)) continue
      streams.add(event.stream)
      entries += 1
      if (event.type === 'PlanStarted' && clear.data.owner === subject) plans += 1
    }
    if (page.atHead) return { streams, plans, entries }
    after = page.position
  }
}
