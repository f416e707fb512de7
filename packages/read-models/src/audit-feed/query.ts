import type { ReasonCode, Uuid } from '@plan-ledger/domain'
import type { Fragment, Sql } from 'postgres'
import { BadCursor, readCursor, writeCursor } from '../plan-directory/cursor.ts'
import { prefixQuery } from '../plan-directory/words.ts'
import { type AuditEntry, auditEntryOf, type Found, shown } from './entry.ts'

/** Conditions that all have to hold; one that is left out lets everything pass, an empty list nothing. */
export interface AuditFilter {
  /** Who acted. */
  readonly actor?: Uuid
  readonly onBehalfOf?: Uuid
  readonly plan?: Uuid
  /** Unit of the plan at the time. */
  readonly unit?: string
  /** Of events. */
  readonly types?: readonly string[]
  readonly elementKinds?: readonly string[]
  readonly element?: Uuid
  readonly reasons?: readonly ReasonCode[]
  readonly origins?: readonly string[]
  readonly late?: boolean
  /** Words, each as the beginning of one in the entry. */
  readonly search?: string
  /** When it was recorded, or when it happened: what `from` and `until` are compared with and pages are ordered by. */
  readonly axis?: 'recorded' | 'occurred'
  /** Instants; the first included, the last not. */
  readonly from?: string
  readonly until?: string
}

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

/** Every event of an organisation and its plans, as far as the projector has come. */
export function auditFeed(sql: Sql) {
  const conditions = (organisation: Uuid, filter: AuditFilter): Fragment => {
    const { actor, onBehalfOf, plan, unit, types, elementKinds, element, reasons, origins, late } = filter
    const { from, until } = filter
    const time = sql(timeOf(filter))
    const search = filter.search?.trim()
    const all = [
      sql`organisation = ${organisation}::uuid`,
      actor !== undefined && sql`actor = ${actor}::uuid`,
      onBehalfOf !== undefined && sql`on_behalf_of = ${onBehalfOf}::uuid`,
      plan !== undefined && sql`plan = ${plan}::uuid`,
      unit !== undefined && sql`unit = ${unit}`,
      types !== undefined && sql`type = any(${types as string[]})`,
      elementKinds !== undefined && sql`element_kind = any(${elementKinds as string[]})`,
      element !== undefined && sql`element = ${element}::uuid`,
      reasons !== undefined && sql`reason = any(${reasons as string[]})`,
      origins !== undefined && sql`origin = any(${origins as string[]})`,
      late !== undefined && (late ? sql`late` : sql`not late`),
      from !== undefined && sql`${time} >= ${from}::text::timestamptz`,
      until !== undefined && sql`${time} < ${until}::text::timestamptz`,
      // a text without a single word is in no entry
      !!search && sql`words @@ ${prefixQuery(search) ?? ''}::text::tsquery`,
    ].filter(condition => condition !== false)
    return sql`${all.flatMap((condition, i) => (i > 0 ? [sql` and `, condition] : [condition]))}`
  }

  return {
    /**
     * One page in the order of the filter's axis. What is recorded while somebody turns pages neither moves
     * nor doubles an entry.
     * @throws BadCursor
     */
    async page({
      organisation,
      filter = {},
      first,
      after,
      upTo,
      oldestFirst = false,
    }: AuditPageQuery): Promise<AuditPage> {
      const column = timeOf(filter)
      const time = sql(column)
      const [next, order] = oldestFirst ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
      const beyond =
        after === undefined ? sql`` : sql`and (${time}, position) ${next} ${place(after, column)}`
      const found = await sql<Found[]>`
        select ${sql.unsafe(shown)} from read.audit_entry
        where ${conditions(organisation, filter)} ${known(upTo)} ${beyond}
        order by ${time} ${order}, position ${order} limit ${first + 1}`
      return {
        entries: found.slice(0, first).map(each => ({
          cursor: writeCursor({ sort: column, values: [each[`${column}_text`], each.position] }),
          entry: auditEntryOf(each),
        })),
        hasNextPage: found.length > first,
      }
    },

    /** How many entries there are up to a position of the log. */
    async count({
      organisation,
      filter = {},
      upTo,
    }: Omit<AuditPageQuery, 'first' | 'after'>): Promise<number> {
      const [row] = await sql<{ n: string }[]>`
        select count(*) as n from read.audit_entry where ${conditions(organisation, filter)} ${known(upTo)}`
      return Number(row?.n ?? 0)
    },

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

  function known(upTo: bigint | undefined): Fragment {
    return upTo === undefined ? sql`` : sql`and position <= ${`${upTo}`}::text::bigint`
  }

  /** Of the last entry of the page before. */
  function place(after: string, column: string): Fragment {
    const [time, position] = readCursor(after, column, ['string', 'string']) as [string, string]
    if (!instant.test(time) || !/^\d{1,19}$/.test(position)) throw new BadCursor('the cursor can not be read')
    return sql`(${time}::text::timestamptz, ${position}::text::bigint)`
  }
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const timeOf = ({ axis = 'recorded' }: AuditFilter) => (axis === 'recorded' ? 'recorded_at' : 'occurred_at')
