import { checkAppend, checkAppends, checkFilter } from '../check-append.ts'
import { VersionConflict } from '../errors.ts'
import type { EventLog, Filter, RecordedEvent } from '../event-log.ts'
import { matches } from '../matches.ts'
import { batcher } from './batcher.ts'
import { connect } from './connection.ts'
import { assertGuardRails, migrate } from './migrate.ts'
import { pages } from './pages.ts'
import { reading } from './reading.ts'
import { signals } from './signals.ts'
import { tail } from './tail.ts'
import { waking } from './waking.ts'
import { writer } from './writer.ts'

/** Events a subscription reads at once, at most: one page is all that a slow reader holds. */
const subscriptionPage = 5_000

/**
 * The log in PostgreSQL. Makes its schema unless it is there.
 * @param schema a plain name; two logs in two schemas of one database don't meet
 * @param notify whether processes wake each other by NOTIFY; without it followers are up to a second late
 * @param patience milliseconds until an append without an answer ends in OutcomeUnknown
 * @throws UnsafeToWrite when the server might lose or disorder what it acknowledged
 */
export const postgresEventLog = async ({
  url,
  schema = 'log',
  notify = true,
  patience = 30_000,
}: {
  readonly url: string
  readonly schema?: string
  readonly notify?: boolean
  readonly patience?: number
}): Promise<EventLog> => {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) throw new RangeError(`${schema} is no plain name for a schema`)
  const first = connect({ url, max: 1, name: 'migration' })
  try {
    await migrate(first, schema)
    await assertGuardRails(first, schema)
  } finally {
    await first.end({ timeout: 1 })
  }

  const closing = new AbortController()
  const reads = reading(url)
  const { read, readMany, readAll, head } = pages(reads, schema)
  const wakes = waking(() => head(closing.signal))
  const others = notify ? signals(url, schema, wakes.hint) : undefined
  const newest = tail((after, limit) => readAll({ after, limit }, closing.signal), wakes)
  const writes = writer(url, schema)
  const batches = batcher(writes, patience, (position, events) => {
    newest.offer(events)
    wakes.hint(position)
    others?.send(position)
  })

  const present = async (stream: string) => {
    for await (const { version, position } of read(stream, { backwards: true })) return { version, position }
    return { version: 0, position: 0n }
  }

  async function* subscribe(
    { after, filter }: { readonly after: bigint; readonly filter?: Filter },
    signal: AbortSignal,
  ): AsyncGenerator<RecordedEvent> {
    checkFilter(filter)
    const ended = AbortSignal.any([signal, closing.signal])
    const unlessEnded = <T>(read: Promise<T>) =>
      read.catch(error => {
        if (ended.aborted) return undefined
        throw error
      })
    let position = after
    let atHead = false
    while (!ended.aborted) {
      const news = atHead ? await unlessEnded(newest.after(position, ended)) : undefined
      for (const event of news?.events ?? []) {
        if (ended.aborted) return
        if (matches(filter, event)) yield event
      }
      if (news) {
        position = news.position
        continue
      }
      const page = await unlessEnded(
        readAll({ after: position, limit: subscriptionPage, ...(filter && { filter }) }, ended),
      )
      for (const event of page?.events ?? []) {
        if (ended.aborted) return
        yield event
      }
      if (page) ({ position, atHead } = page)
    }
  }

  return {
    async append(stream, expectedVersion, events) {
      const append = { stream, expectedVersion, events }
      const bytes = checkAppend(append)
      if (events.length > 0) return (await batches.append([append], bytes))[0]!
      const { version, position } = await present(stream)
      if (version !== expectedVersion) throw new VersionConflict(stream, expectedVersion, version)
      return { version, position }
    },
    async appendMany(appends) {
      const bytes = checkAppends(appends)
      return appends.length === 0 ? [] : batches.append(appends, bytes)
    },
    read,
    readMany,
    async readAll({ after, limit, filter }) {
      checkFilter(filter)
      return readAll({ after, limit, ...(filter && { filter }) })
    },
    subscribe,
    head: () => head(),
    async close() {
      closing.abort()
      await batches.close()
      await Promise.all([writes.close(), reads.close(), others?.close()])
    },
  }
}
