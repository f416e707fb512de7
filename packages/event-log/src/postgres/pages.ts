import type { Filter, Page, ReadRange, RecordedEvent, SealedPart, StreamRest } from '../event-log.ts'
import { plainArray, textArray } from './array-literal.ts'
import type { Reading } from './reading.ts'

/** Bytes a page should have, and the events it may have whatever their size. */
const goal = 524_288
const eventLimits = { least: 50, most: 5_000 }
/** Positions a filtered read looks at in one query, and queries until it tells how far it came. */
const window = 10_000
const windows = 20

/** An event with one of its parts, if it has any: the next one stands in the next row. */
interface Row {
  readonly position: bigint
  readonly stream: string
  readonly version: number
  readonly id: string
  readonly type: string
  readonly text: string
  readonly subject: string | null
  readonly part: string
}

export interface Pages {
  read(stream: string, range: ReadRange | undefined): AsyncIterable<RecordedEvent>
  readMany(streams: readonly StreamRest[]): AsyncIterable<RecordedEvent>
  /** At most `limit` events, fewer where they are large. */
  readAll(options: { after: bigint; limit: number; filter?: Filter }, signal?: AbortSignal): Promise<Page>
  head(signal?: AbortSignal): Promise<bigint>
}

/**
 * Reading by pages of about half a megabyte. No gap logic: a visible position means that all lower ones are visible
 * and final.
 */
export const pages = (reading: Reading, schema: string): Pages => {
  // Text and base64 are half of what bytea takes on the wire. Parts are looked up event by event, in the events' order.
  const withParts = (events: string) => `
    select e.position, e.stream, e.version, e.id, e.type, convert_from(e.bytes, 'UTF8') as text,
      s.subject, encode(s.bytes, 'base64') as part
    from (${events}) e
    left join lateral (
      select s.subject, s.bytes from ${schema}.sealed s where s.event_id = e.id offset 0
    ) s on true`
  const forwards = withParts(`select e.* from ${schema}.event e
    where e.stream = $1 and e.version between $2 and $3 order by e.version limit $4`)
  const backwards = withParts(`select e.* from ${schema}.event e
    where e.stream = $1 and e.version between $2 and $3 order by e.version desc limit $4`)
  // places are put in order before what is asked for is read: rows as wide as these would be sorted on the disk
  const several = withParts(`select e.*
    from (select * from unnest($1::text[], $2::int[]) with ordinality as w (stream, since, place) order by place) w
    cross join lateral (
      select * from ${schema}.event e where e.stream = w.stream and e.version >= w.since order by e.version limit $3
    ) e
    limit $3`)
  const all = withParts(`select e.* from ${schema}.event e
    where e.position > $1 order by e.position limit $2`)
  const filtered = withParts(`select e.* from ${schema}.event e
    where e.position > $1 and e.position <= $2
      and ($3::text[] is null or e.type = any ($3)) and ($4::text[] is null or e.stream ^@ any ($4))
    order by e.position limit $5`)
  const greatest = `select coalesce(max(position), 0) as head from ${schema}.event`

  const query = async (
    statement: string,
    args: readonly (string | number | bigint | null)[],
    size: PageSize,
    signal?: AbortSignal,
  ): Promise<Learnt> =>
    size.learn(
      await reading.read(
        connection =>
          connection
            .unsafe<Row[]>(
              statement,
              args.map(arg => (typeof arg === 'bigint' ? `${arg}` : arg)),
              { prepare: true },
            )
            .execute(),
        signal,
      ),
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
      const { events } = await query(range.backwards ? backwards : forwards, [stream, from, to, limit], size)
      for (const event of events) yield event
      const last = events.at(-1)
      if (!last || events.length < limit) return
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
      const since = plainArray(rests.map(({ from }) => from))
      const { events } = await query(several, [names, since, limit], size)
      for (const event of events) yield event
      const last = events.at(-1)
      if (!last || events.length < limit) return
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
      const most = Math.min(size.next(), limit - events.length)
      const more = await query(all, [position, most], size, signal)
      bytes += more.bytes
      events.push(...more.events)
      position = more.events.at(-1)?.position ?? position
      if (more.events.length < most) return { events, position, atHead: true }
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
      const most = Math.min(size.next(), limit - events.length)
      const more = await query(filtered, [position, upTo, types!, prefixes!, most], size, signal)
      bytes += more.bytes
      events.push(...more.events)
      position = more.events.length === most ? more.events.at(-1)!.position : upTo
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

interface Learnt {
  readonly events: readonly RecordedEvent[]
  /** Of these, as they came. */
  readonly bytes: number
}

type PageSize = ReturnType<typeof pageSize>

/** How many events the next page has follows from the bytes of the last one. */
const pageSize = () => {
  let next = 200
  return {
    next: () => next,
    learn(rows: readonly Row[]): Learnt {
      const events = recorded(rows)
      const bytes = rows.reduce((sum, { text, part }) => sum + text.length + (part?.length ?? 0), 0)
      if (events.length > 0)
        next = Math.round(
          Math.min(Math.max((goal * events.length) / bytes, eventLimits.least), eventLimits.most),
        )
      return { events, bytes }
    },
  }
}

const recorded = (rows: readonly Row[]): readonly RecordedEvent[] => {
  const events: RecordedEvent[] = []
  for (let i = 0; i < rows.length; ) {
    const { position, stream, version, id, type, text } = rows[i]!
    const sealed: SealedPart[] = []
    do {
      const { subject, part } = rows[i]!
      if (subject !== null) sealed.push({ subject, bytes: Buffer.from(part, 'base64') })
      i += 1
    } while (rows[i]?.position === position)
    if (sealed.length > 1) sealed.sort((a, b) => (a.subject < b.subject ? -1 : 1))
    events.push({ id, type, stream, version, position, bytes: Buffer.from(text), sealed })
  }
  return events
}
