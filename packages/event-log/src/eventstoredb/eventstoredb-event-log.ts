import { checkAppend, checkAppends } from '../check-append.ts'
import { VersionConflict } from '../errors.ts'
import type { EventLog } from '../event-log.ts'
import { TimedOut, within } from '../within.ts'
import { appends } from './append-call.ts'
import { appending } from './appending.ts'
import { connection } from './connection.ts'
import { connectionString } from './connection-string.ts'
import { following } from './following.ts'
import { frontier } from './frontier.ts'
import { reading } from './reading.ts'
import { UnusableLog } from './stored-form.ts'

/** An append over several streams is beyond the protocol this adapter speaks (A7). */
export class NotSupported extends Error {
  override readonly name = 'NotSupported'
}

/**
 * The log in EventStoreDB or KurrentDB, which it may share with others: only streams with our prefixes are ours.
 * @param url esdb:// or kurrentdb://, with +discover for a cluster
 * @param streamPrefixes with what the names of our streams begin
 * @param namespace put before each stream's name on the server
 * @param patience milliseconds until an append without an answer ends in OutcomeUnknown
 * @param longestAnswer milliseconds one attempt of an append or a read waits for something to come back
 * @param silence milliseconds after which a subscription without events is looked after
 * @param longestOpening milliseconds until a server that does not answer is given up
 * @throws BadEventStoreUrl, UnusableLog
 */
export const eventStoreDbEventLog = async ({
  url,
  streamPrefixes,
  namespace = '',
  patience = 30_000,
  longestAnswer = 5_000,
  silence = 5_000,
  longestOpening = 30_000,
}: {
  readonly url: string
  readonly streamPrefixes: readonly string[]
  readonly namespace?: string
  readonly patience?: number
  readonly longestAnswer?: number
  readonly silence?: number
  readonly longestOpening?: number
}): Promise<EventLog> => {
  const own = { namespace, prefixes: streamPrefixes }
  const present = connection(connectionString(url))
  const known = frontier()
  const reads = reading(present, own, known, longestAnswer)
  const calls = appends(present, longestAnswer)
  const writes = appending({ own, appends: calls, reads, frontier: known, patience })
  const follow = following({ connection: present, own, reads, frontier: known, silence })
  const closing = new AbortController()
  const open = () => {
    if (closing.signal.aborted) throw new Error('the event log is closed')
  }

  const close = async () => {
    closing.abort()
    await writes.close()
    reads.close()
    calls.close()
    await present.close()
  }

  try {
    await within(longestOpening, reads.head()).catch(error => {
      throw error instanceof TimedOut ? new TimedOut(error.message, { cause: reads.failure() }) : error
    })
    if (!(await present.takesBatches()))
      throw new UnusableLog('the server takes no batches of appends: EventStoreDB 22.10 or newer is needed')
  } catch (error) {
    await close()
    throw error
  }

  const stand = async (stream: string) => {
    for await (const { version, position } of reads.read(stream, { backwards: true }))
      return { version, position }
    return { version: 0, position: 0n }
  }

  return {
    async append(stream, expectedVersion, events) {
      open()
      const append = { stream, expectedVersion, events }
      const bytes = checkAppend(append)
      // An append of no events would write a record.
      if (events.length > 0) return writes.append(append, bytes)
      const { version, position } = await stand(stream)
      if (version !== expectedVersion) throw new VersionConflict(stream, expectedVersion, version)
      return { version, position }
    },
    async appendMany(appends) {
      open()
      const bytes = checkAppends(appends)
      if (appends.length > 1) throw new NotSupported('EventStoreDB appends to one stream at a time')
      return Promise.all(appends.map(append => writes.append(append, bytes)))
    },
    async *read(stream, range) {
      open()
      yield* reads.read(stream, range)
    },
    async *readMany(streams) {
      open()
      yield* reads.readMany(streams)
    },
    async readAll(options) {
      open()
      return reads.readAll(options)
    },
    subscribe: (options, signal) => follow(options, AbortSignal.any([signal, closing.signal])),
    async head() {
      open()
      return reads.head()
    },
    close,
  }
}
