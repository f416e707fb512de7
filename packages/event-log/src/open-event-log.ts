import { AccessDeniedError } from '@eventstore/db-client'
import type { EventLog } from './event-log.ts'
import { eventStoreDbEventLog } from './eventstoredb/eventstoredb-event-log.ts'
import { UnusableLog } from './eventstoredb/stored-form.ts'
import { postgresEventLog } from './postgres/postgres-event-log.ts'
import { TimedOut } from './within.ts'

/** The server of EVENTSTORE_URL can't be used; the message is one sentence and holds no password. */
export class EventLogAway extends Error {
  override readonly name = 'EventLogAway'
}

/**
 * The log of an installation: in PostgreSQL, or in EventStoreDB when its URL is given.
 * @param streamPrefixes with what the names of its streams begin
 * @param longestOpening milliseconds until an EventStoreDB that does not answer is given up
 * @throws UnsafeToWrite, BadEventStoreUrl, EventLogAway
 */
export const openEventLog = async ({
  databaseUrl,
  eventStoreUrl,
  streamPrefixes,
  longestOpening = 30_000,
}: {
  readonly databaseUrl: string
  readonly eventStoreUrl?: string | undefined
  readonly streamPrefixes: readonly string[]
  readonly longestOpening?: number
}): Promise<EventLog> => {
  if (eventStoreUrl === undefined) return postgresEventLog({ url: databaseUrl })
  try {
    return await eventStoreDbEventLog({ url: eventStoreUrl, streamPrefixes, longestOpening })
  } catch (error) {
    const reason = reasonOf(error)
    if (!reason) throw error
    throw new EventLogAway(`The event log at ${hostsOf(eventStoreUrl)} cannot be used: ${reason}.`)
  }
}

const reasonOf = (error: unknown): string | undefined => {
  if (error instanceof UnusableLog) return error.message
  if (error instanceof AccessDeniedError) return 'it refuses this user or password'
  if (!(error instanceof TimedOut)) return undefined
  return error.cause instanceof Error && /certificate/i.test(error.cause.message)
    ? 'its certificate is of no authority that is trusted here; tlsCAFile names one'
    : 'it does not answer'
}

const hostsOf = (url: string) => /^[^:]+:\/\/(?:[^@/?]*@)?([^/?]+)/.exec(url.trim())?.[1]
