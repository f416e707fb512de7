import type { Uuid } from '@plan-ledger/domain'
import type { Sql, TransactionSql } from 'postgres'
import { BadCursor, readCursor, writeCursor } from '../plan-directory/cursor.ts'
import { checkpointed } from './checkpointed.ts'
import { type AuditCount, cappedCount, usualPatience, wholeCount } from './count.ts'
import { type AuditEntry, auditEntryOf, type Found, remarkOf, shown } from './entry.ts'
import { type AuditFilter, sought, timeOf } from './filter.ts'
import { nextFound } from './next.ts'
import type { Place, Search } from './rows.ts'
import { found, usualStretch } from './search.ts'

export interface AuditPageQuery {
  readonly organisation: Uuid
  readonly filter?: AuditFilter
  readonly first: number
  readonly after?: string
  /** Nothing that stands after this position in the log: what is read by pages over a long time stays one picture. */
  readonly upTo?: bigint
  readonly oldestFirst?: boolean
}

export interface AuditPage {
  /** Newest first unless asked for otherwise. */
  readonly entries: readonly { readonly cursor: string; readonly entry: AuditEntry }[]
  readonly hasNextPage: boolean
}

interface AuditNextQuery {
  readonly organisation: Uuid
  readonly filter?: AuditFilter
  /** Position of the log that is known already. */
  readonly after: bigint
  readonly first: number
}

interface AuditNext {
  /** In the order of the log. */
  readonly entries: readonly AuditEntry[]
  /** Where to go on: no other entry up to there passes. The same as before when there is nothing more. */
  readonly upTo: bigint
}

const model = 'audit-feed'

/**
 * Every event of an organisation and its plans, as far as the projector has come.
 * @param stretch entries looked at before those are sought that the filter lets through
 * @param patience milliseconds that a count for a screen may take to be exact
 */
export function auditFeed(sql: Sql, { stretch = usualStretch, patience = usualPatience } = {}) {
  return {
    /**
     * One page in the order of the filter's axis. What is recorded while somebody turns pages neither moves
     * nor doubles an entry.
     * @throws BadCursor
     */
    async page({ first, after, oldestFirst = false, ...query }: AuditPageQuery): Promise<AuditPage> {
      const { organisation, filter = {} } = query
      const column = timeOf(filter)
      const beyond = after === undefined ? undefined : placeOf(after, column)
      return lookingFor(query, { entries: [], hasNextPage: false }, async (tx, search) => {
        const rows = await found(tx, { ...search, beyond, oldestFirst, most: first + 1 })
        const page = rows.slice(0, first)
        const entries = await remarked(tx, organisation, page, query.upTo)
        return {
          entries: page.map((row, i) => ({
            cursor: writeCursor({ sort: column, values: [row[`${column}_text`], row.position] }),
            entry: entries[i]!,
          })),
          hasNextPage: rows.length > first,
        }
      })
    },

    /**
     * What comes after a position of the log, in its order, to be followed for as long as somebody likes: asked again
     * from `upTo`, every entry that passes comes once.
     */
    next: ({ after, first, ...query }: AuditNextQuery): Promise<AuditNext> =>
      lookingFor(query, { entries: [], upTo: after }, async (tx, search) => {
        const { rows, upTo } = await nextFound(tx, { ...search, after, most: first })
        return { entries: await remarked(tx, query.organisation, rows), upTo }
      }),

    /** The entry of one event; `undefined` before it was taken in. */
    async byEvent(organisation: Uuid, event: Uuid): Promise<AuditEntry | undefined> {
      return (await sql.begin('isolation level repeatable read read only', async tx => {
        const rows = await tx<Found[]>`
          select ${tx.unsafe(shown)} from read.audit_entry
          where organisation = ${organisation}::uuid and event = ${event}::uuid`
        const [entry] = await remarked(tx, organisation, rows)
        return entry
      })) as AuditEntry | undefined
    },

    /** How many entries there are up to a position of the log, all counted however long it takes. */
    count: (query: Omit<AuditPageQuery, 'first' | 'after'>): Promise<number> =>
      lookingFor(query, 0, wholeCount),

    /** How many entries the filter lets through: as many as can be counted while somebody waits. */
    countForScreen: (query: Omit<AuditPageQuery, 'first' | 'after'>): Promise<AuditCount> =>
      lookingFor(query, { count: 0, exact: true }, (tx, search) => cappedCount(tx, { ...search, patience })),

    /** Position up to which the feed has taken in the log; 0n before the first event. */
    position: (): Promise<bigint> => checkpointed(sql),

    /** How many plans and organisations it could not take in: their newest entries are missing. */
    async parked(): Promise<number> {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from read.parked where model = ${model}`
      return row?.n ?? 0
    },
  }

  /** Looks several times in the same state of the table. */
  async function lookingFor<T>(
    { organisation, filter = {}, upTo }: Omit<AuditPageQuery, 'first'>,
    nothing: T,
    look: (tx: TransactionSql, search: Search) => Promise<T>,
  ): Promise<T> {
    const wanted = sought(sql, organisation, filter, upTo)
    if (!wanted) return nothing
    const search = { organisation, filter, sought: wanted, stretch }
    return (await sql.begin('isolation level repeatable read read only', tx => look(tx, search))) as T
  }
}

/** Rows as entries, with what was said against them. */
async function remarked(
  tx: TransactionSql,
  organisation: Uuid,
  rows: readonly Found[],
  upTo?: bigint,
): Promise<readonly AuditEntry[]> {
  const events = rows.map(({ event }) => event as string)
  const remarks = await remarksOn(tx, organisation, events, upTo)
  return rows.map(row => auditEntryOf(row, (remarks.get(row.event) ?? []).map(remarkOf)))
}

/** So many disputes, and so many corrections, are shown with an entry at most. */
const mostRemarks = 20

/** Of some entries, the latest that was said against them: by event, oldest first. */
async function remarksOn(
  tx: TransactionSql,
  organisation: Uuid,
  events: readonly string[],
  upTo: bigint | undefined,
) {
  if (events.length === 0) return new Map<string, Found[]>()
  const known = upTo === undefined ? tx`` : tx`and position <= ${`${upTo}`}::text::bigint`
  const rows = await tx<Found[]>`
    select ${tx.unsafe(shown)}, statement from (
      select *, row_number() over (partition by about, type order by position desc) as turn
      from read.audit_entry
      where organisation = ${organisation}::uuid and about = any(${events as string[]}::uuid[]) ${known}) entry
    where turn <= ${mostRemarks} order by entry.position`
  return Map.groupBy(rows, ({ about }) => about as string)
}

/** Of the last entry of the page before. @throws BadCursor */
function placeOf(after: string, column: string): Place {
  const [time, position] = readCursor(after, column, ['string', 'string']) as [string, string]
  if (!instant.test(time) || !/^\d{1,19}$/.test(position)) throw new BadCursor('the cursor can not be read')
  return { time, position }
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
