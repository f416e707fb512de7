import {
  type Copied,
  type CopyProgress,
  copyLog,
  type EventLog,
  EventLogAway,
  EventRefused,
  eventStoreUrlFault,
  LogsDiffer,
  openEventLog,
} from '@plan-ledger/event-log'
import { streamPrefixes } from '../ledger.ts'
import { reachableDatabase } from '../reachable-database.ts'
import { Sentence } from '../sentence.ts'

export interface MigrateLogRequest {
  /** postgres://, esdb:// or kurrentdb:// */
  readonly from: string
  readonly to: string
  readonly onProgress?: (progress: CopyProgress) => void
}

/** Milliseconds: as long as a server may take to answer. */
const patience = 10_000

export const isDatabase = (url: string): boolean => /^postgres(ql)?:\/\//i.test(url)

/**
 * Copies the log into another store, verified event by event; run again it goes on where it was interrupted.
 * @throws Sentence when a log can't be used, or the copy holds something else
 */
export const migrateLog = async ({ from, to, onProgress }: MigrateLogRequest): Promise<Copied> => {
  if (from === to) throw new Sentence('--from and --to name the same log.')
  const source = await opened(from, '--from')
  try {
    const target = await opened(to, '--to')
    try {
      return await copyLog({
        from: source,
        to: target,
        severalStreams: isDatabase(to),
        ...(onProgress && { onProgress }),
      })
    } catch (error) {
      if (error instanceof LogsDiffer)
        throw new Sentence(`The log of --to is no copy of that of --from: ${error.message}.`)
      if (error instanceof EventRefused)
        throw new Sentence(`The log of --to refuses an event: ${error.message}.`)
      throw error
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

const opened = async (url: string, name: string): Promise<EventLog> => {
  if (isDatabase(url))
    return openEventLog({ databaseUrl: await reachableDatabase(url, name), streamPrefixes })
  const fault = eventStoreUrlFault(url)
  if (fault) throw new Sentence(fault.replace('EVENTSTORE_URL', name))
  try {
    return await openEventLog({
      databaseUrl: '',
      eventStoreUrl: url,
      streamPrefixes,
      longestOpening: patience,
    })
  } catch (error) {
    throw error instanceof EventLogAway ? new Sentence(error.message) : error
  }
}
