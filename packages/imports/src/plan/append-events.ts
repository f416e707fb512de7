import { type PlanEvent, planStream, type Uuid } from '@plan-ledger/domain'
import { appendLimits, type EventToAppend, VersionConflict } from '@plan-ledger/event-log'
import type { Ledger } from '../ledger.ts'
import { NotImported } from '../not-imported.ts'

export interface AppendProgress {
  readonly done: number
  readonly total: number
}

/**
 * Writes events as they are after the first `version` ones of a plan. Up to 1,000 events (4 MiB) are written all or
 * nothing; more than that in several steps, and what an interruption left out is added by importing again.
 * @throws NotImported when somebody else wrote meanwhile
 */
export async function appendEvents(
  { log, planCodec }: Ledger,
  { plan, owner, version }: { readonly plan: Uuid; readonly owner: Uuid; readonly version: number },
  events: readonly PlanEvent[],
  onProgress: (progress: AppendProgress) => void,
): Promise<void> {
  // all are sealed before any is written: what can't be kept is refused while nothing is
  const sealed: EventToAppend[] = []
  for (const event of events) sealed.push(await planCodec.encode(event, owner))
  let done = 0
  for (const batch of batches(sealed)) {
    try {
      await log.append(planStream(plan), version + done, batch)
    } catch (error) {
      if (error instanceof VersionConflict) throw new NotImported({ code: 'CHANGED_MEANWHILE' })
      throw error
    }
    done += batch.length
    onProgress({ done, total: events.length })
  }
}

const bytesOf = ({ bytes, sealed }: EventToAppend) =>
  sealed.reduce((sum, part) => sum + part.bytes.length, bytes.length)

function* batches(events: readonly EventToAppend[]): Generator<readonly EventToAppend[]> {
  let batch: EventToAppend[] = []
  let size = 0
  for (const event of events) {
    const bytes = bytesOf(event)
    if (batch.length === appendLimits.events || size + bytes > appendLimits.bytes) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(event)
    size += bytes
  }
  if (batch.length > 0) yield batch
}
