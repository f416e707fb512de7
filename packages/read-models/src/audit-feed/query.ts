import type { Uuid } from '@plan-ledger/domain'
import type { Sql, TransactionSql } from 'postgres'
import { BadCursor, readCursor, writeCursor } from '../plan-directory/cursor.ts'
import { type AuditEntry, auditEntryOf, type Found, remarkOf, shown } from './entry.ts'
import { type AuditFilter, sought, timeOf } from './filter.ts'
import {
  type AuditCount,
  cappedCount,
  found,
  type Place,
  type Search,
  usualStretch,
  wholeCount,
} from './search.ts'

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

const model = 'audit-feed'

/**
 * Every event of an organisation and its plans, as far as the projector has come.
 * @param stretch entries looked at before those are sought that the filter lets through
 */
export function auditFeed(sql: Sql, stretch = usualStretch) {
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
        const events = page.map(({ event }) => event as string)
        const remarks = await remarksOn(tx, organisation, events, query.upTo)
        return {
          entries: page.map(row => ({
            cursor: writeCursor({ sort: column, values: [row[`${column}_text`], row.position] }),
            entry: auditEntryOf(row, (remarks.get(row.event) ?? []).map(remarkOf)),
          })),
          hasNextPage: rows.length > first,
        }
      })
    },

    /** How many entries there are up to a position of the log, all counted however long it takes. */
    count: (query: Omit<AuditPageQuery, 'first' | 'after'>): Promise<number> =>
      lookingFor(query, 0, wholeCount),

    /** How many entries the filter lets through: as many as can be counted while somebody waits. */
    countForScreen: (query: Omit<AuditPageQuery, 'first' | 'after'>): Promise<AuditCount> =>
      lookingFor(query, { count: 0, exact: true }, cappedCount),

    /** Position up to which the feed has taken in the log; 0n before the first event. */
    async position(): Promise<bigint> {
      const [row] = await sql<{ position: string }[]>`
        select position::text from read.checkpoint where model = ${model}`
      return BigInt(row?.position ?? 0)
    },

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
