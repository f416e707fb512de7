import type { Filter, Page, ReadRange, RecordedEvent, SealedPart, StreamRest } from '../event-log.ts'
import { plainArray, textArray } from './array-literal.ts'
import type { Reading } from './reading.ts'

/** Bytes a page should have, and the rows it may have whatever their size. */
const goal = 1_048_576
const rowLimits = { least: 50, most: 5_000 }
/** Positions a filtered read looks at in one query, and queries until it tells how far it came. */
const window = 10_000
const windows = 20

interface Row {
  readonly position: bigint
  readonly stream: string
  readonly version: number
  readonly id: string
  readonly type: string
  readonly text: string
  readonly parts: string | null
}

export interface Pages {
  read(stream: string, range: ReadRange | undefined): AsyncIterable<RecordedEvent>
  readMany(streams: readonly StreamRest[]): AsyncIterable<RecordedEvent>
  /** At most `limit` events, fewer where they are large. */
  readAll(options: { after: bigint; limit: number; filter?: Filter }, signal?: AbortSignal): Promise<Page>
  head(signal?: AbortSignal): Promise<bigint>
}

/**
 * Reading by pages of about one megabyte. No gap logic: a visible position means that all lower ones are visible
 * and final.
 */
export const pages = (reading: Reading, schema: string): Pages => {
  // Text and base64 are half of what bytea takes on the wire. An event has few parts: they are put in order here.
  const columns = `e.position, e.stream, e.version, e.id, e.type, convert_from(e.bytes, 'UTF8') as text, (
    select string_agg(s.subject || ':' || encode(s.bytes, 'base64'), ',')
    from ${schema}.sealed s where s.event_id = e.id
  ) as parts`
  const forwards = `select ${columns} from ${schema}.event e
    where e.stream = $1 and e.version between $2 and $3 order by e.version limit $4`
  const backwards = `select ${columns} from ${schema}.event e
    where e.stream = $1 and e.version between $2 and $3 order by e.version desc limit $4`
  // places are put in order before what is asked for is read: rows as wide as these would be sorted on the disk
  const several = `select ${columns}
    from (select * from unnest($1::text[], $2::int[]) with ordinality as w (stream, since, place) order by place) w
    cross join lateral (
      select * from ${schema}.event e where e.stream = w.stream and e.version >= w.since order by e.version limit $3
    ) e
    limit $3`
  const all = `select ${columns} from ${schema}.event e where e.position > $1 order by e.position limit $2`
  const filtered = `select ${columns} from ${schema}.event e
    where e.position > $1 and e.position <= $2
      and ($3::text[] is null or e.type = any ($3)) and ($4::text[] is null or e.stream ^@ any ($4))
    order by e.position limit $5`
  const greatest = `select coalesce(max(position), 0) as head from ${schema}.event`

  const query = (
    statement: string,
    args: readonly (string | number | bigint | null)[],
    signal?: AbortSignal,
  ) =>
    reading.read(
      connection =>
        connection
          .unsafe<Row[]>(
            statement,
            args.map(arg => (typeof arg === 'bigint' ? `${arg}` : arg)),
            { prepare: true },
          )
          .execute(),
      signal,
    )

  const head = async (signal?: AbortSignal): Promise<bigint> => {
    const [row] = await reading.read(
      connection => connection.unsafe<{ head: bigint }[]>(greatest, [], { prepare: true }).execute(),
      signal,
    )
    return row!.head
  }

  async function* read(stream: string, range: ReadRange = {}) {
    const size = pageSize()
    let { from, to } = {
      from: versionWithin(range.from ?? 1),
      to: versionWithin(range.to ?? greatestVersion),
    }
    while (from <= to) {
      const limit = size.next()
      const rows = await query(range.backwards ? backwards : forwards, [stream, from, to, limit])
      size.learn(rows)
      for (const row of rows) yield recorded(row)
      const last = rows.at(-1)
      if (!last || rows.length < limit) return
      if (range.backwards) to = last.version - 1
      else from = last.version + 1
    }
  }

  async function* readMany(streams: readonly StreamRest[]) {
    const size = pageSize()
    let rests = streams.map(({ stream, from }) => ({ stream, from: versionWithin(from ?? 1) }))
    while (rests.length > 0) {
      const limit = size.next()
      const names = textArray(rests.map(({ stream }) => stream))
      const rows = await query(several, [names, plainArray(rests.map(({ from }) => from)), limit])
      size.learn(rows)
      for (const row of rows) yield recorded(row)
      const last = rows.at(-1)
      if (!last || rows.length < limit) return
      const at = rests.findIndex(({ stream }) => stream === last.stream)
      rests = [{ stream: last.stream, from: last.version + 1 }, ...rests.slice(at + 1)]
    }
  }

  // kept from call to call: who catches up asks again and again, and would begin with small pages each time
  const size = pageSize()

  const readUnfiltered = async (after: bigint, limit: number, signal?: AbortSignal): Promise<Page> => {
    const events: RecordedEvent[] = []
    let position = after
    for (let bytes = 0; events.length < limit && bytes < goal; ) {
      const rowLimit = Math.min(size.next(), limit - events.length)
      const rows = await query(all, [position, rowLimit], signal)
      bytes += size.learn(rows)
      for (const row of rows) events.push(recorded(row))
      position = rows.at(-1)?.position ?? position
      if (rows.length < rowLimit) return { events, position, atHead: true }
    }
    return { events, position, atHead: false }
  }

  const readFiltered = async (
    after: bigint,
    limit: number,
    filter: Filter,
    signal?: AbortSignal,
  ): Promise<Page> => {
    const events: RecordedEvent[] = []
    const end = await head(signal)
    const [types, prefixes] = [filter.types, filter.streamPrefixes].map(names =>
      names ? textArray(names) : null,
    )
    let position = after
    for (let [bytes, looks] = [0, 0]; looks < windows && bytes < goal && position < end; looks++) {
      const upTo = position + BigInt(window) < end ? position + BigInt(window) : end
      const rowLimit = Math.min(size.next(), limit - events.length)
      const rows = await query(filtered, [position, upTo, types!, prefixes!, rowLimit], signal)
      bytes += size.learn(rows)
      for (const row of rows) events.push(recorded(row))
      position = rows.length === rowLimit ? rows.at(-1)!.position : upTo
      if (events.length === limit) break
    }
    return { events, position, atHead: position >= end }
  }

  return {
    read,
    readMany,
    head,
    readAll: ({ after, limit, filter }, signal) =>
      filter ? readFiltered(after, limit, filter, signal) : readUnfiltered(after, limit, signal),
  }
}

const greatestVersion = 2_147_483_647
const versionWithin = (version: number) => Math.min(Math.max(version, 0), greatestVersion)

/** The next page's rows follow from the bytes of the last one. */
const pageSize = () => {
  let rowsNext = 200
  return {
    next: () => rowsNext,
    /** @returns bytes of these rows */
    learn(rows: readonly Row[]): number {
      const bytes = rows.reduce((sum, row) => sum + row.text.length + (row.parts?.length ?? 0), 0)
      if (rows.length > 0)
        rowsNext = Math.round(
          Math.min(Math.max((goal * rows.length) / bytes, rowLimits.least), rowLimits.most),
        )
      return bytes
    },
  }
}

const recorded = ({ position, stream, version, id, type, text, parts }: Row): RecordedEvent => ({
  id,
  type,
  stream,
  version,
  position,
  bytes: Buffer.from(text),
  sealed: parts === null ? [] : sealedParts(parts),
})

const sealedParts = (parts: string): readonly SealedPart[] => {
  const sealed: SealedPart[] = []
  for (let start = 0; start < parts.length; ) {
    const colon = parts.indexOf(':', start)
    const comma = parts.indexOf(',', colon)
    const end = comma < 0 ? parts.length : comma
    const bytes = Buffer.from(parts.slice(colon + 1, end), 'base64')
    sealed.push({ subject: parts.slice(start, colon), bytes })
    start = end + 1
  }
  return sealed.length > 1 ? sealed.sort((a, b) => (a.subject < b.subject ? -1 : 1)) : sealed
}
