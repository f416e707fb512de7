import type { Uuid } from '@plan-ledger/domain'
import type { Fragment, Sql } from 'postgres'
import { readCursor, writeCursor } from './cursor.ts'
import { type Listed, listed } from './listed.ts'
import { directoryRowOf, type Found, type PlanDirectoryRow, type PlanStatus, shown } from './row.ts'
import { likePattern, namedLike, prefixQuery, wordsOf } from './words.ts'

export interface PageQuery {
  readonly organisation: Uuid
  /** What whoever asks may see: nothing else is found, counted or hinted at. */
  readonly listed: Listed
  /** The day to judge by what is overdue. */
  readonly today: string
  readonly search?: string
  /** Owners who go by another name than their plans name them by: found by the one as by the other. */
  readonly renamed?: readonly { readonly id: Uuid; readonly name: string }[]
  readonly status?: readonly PlanStatus[]
  readonly sort: 'changed' | 'title' | 'next-due' | 'attention'
  readonly first: number
  readonly after?: string
}

export interface MemberPlansQuery {
  readonly organisation: Uuid
  readonly member: Uuid
  readonly role: 'owner' | 'coach'
  readonly most: number
}

export interface DirectoryPage {
  readonly rows: readonly { readonly cursor: string; readonly row: PlanDirectoryRow }[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

/**
 * Each order, made total by the plan's id. Keys are cast to text or int so that a cursor can carry them exactly;
 * `descending` turns the comparison.
 */
const orders = {
  changed: { keys: ['last_change_at', 'plan'], casts: ['timestamptz', 'uuid'], descending: true },
  title: { keys: ['title_key', 'plan'], casts: ['text', 'uuid'], descending: false },
  'next-due': {
    keys: [`coalesce(next_due, 'infinity')`, 'title_key', 'plan'],
    casts: ['date', 'text', 'uuid'],
    descending: false,
  },
  attention: {
    keys: ['overdue_goals', 'open_barriers', 'last_change_at', 'plan'],
    casts: ['int', 'int', 'timestamptz', 'uuid'],
    descending: true,
  },
} as const

/** The directory of plans, as far as the projector has come. */
export function planDirectory(sql: Sql) {
  const judged = (today: string): Fragment => sql`
    select p.*, (select count(*)::int from unnest(p.open_dues) as due where due < ${today}::date) as overdue_goals
    from read.plan p`

  const scopeOf = ({ organisation, listed: may, status }: PageQuery): Fragment => sql`
    organisation = ${organisation}::uuid ${status ? sql`and status = any(${status as string[]})` : sql``}
      and ${listed(sql, may)}`

  const matching = (query: PageQuery): Fragment => {
    const scope = scopeOf(query)
    const search = query.search?.trim()
    if (!search) return sql`select plan from read.plan where ${scope}`
    const words = prefixQuery(search)
    const inside = sql`select plan from read.plan where ${scope} and folded like ${likePattern(search)}`
    if (!words) return inside
    // beginnings of words come from the index; only where there are none, look inside of words
    return sql`
      select plan from hits
      union all
      select plan from (${inside}) as inside where not exists (select 1 from hits)`
  }

  const hits = (query: PageQuery): Fragment => {
    const words = query.search && prefixQuery(query.search)
    if (!words) return sql``
    const renamed = (query.renamed ?? []).flatMap(({ id, name }) =>
      namedLike(name, query.search!) ? [{ owner: id, named: wordsOf(name) }] : [],
    )
    return sql`hits as materialized (
      select plan from read.plan where ${scopeOf(query)} and words @@ ${words}::tsquery
      ${
        renamed.length === 0
          ? sql``
          : sql`
      union
      select plan from read.plan
        join json_to_recordset(${JSON.stringify(renamed)}::text::json) as called (owner uuid, named text[]) using (owner)
      where ${scopeOf(query)} and (words || array_to_tsvector(named)) @@ ${words}::tsquery`
      }),`
  }

  return {
    /** One page in the given order, by keyset. @throws BadCursor */
    async page(query: PageQuery): Promise<DirectoryPage> {
      const { keys, casts, descending } = orders[query.sort]
      const kinds = casts.map(cast => (cast === 'int' ? 'number' : 'string'))
      const after = query.after === undefined ? undefined : readCursor(query.after, query.sort, kinds)
      const row = sql.unsafe(`(${keys.join(', ')})`)
      const beyond = after
        ? sql`where ${row} ${sql.unsafe(descending ? '<' : '>')} (${after.flatMap((value, i) => [
            i > 0 ? sql`,` : sql``,
            sql`${String(value)}::text::${sql.unsafe(casts[i]!)}`,
          ])})`
        : sql``
      const ordered = sql.unsafe(keys.map(key => `${key} ${descending ? 'desc' : 'asc'}`).join(', '))
      // each row brings along the values its cursor holds, as k0, k1 …
      const held = sql.unsafe(
        keys.map((key, i) => `(${key})::${casts[i] === 'int' ? 'int' : 'text'} as k${i}`).join(', '),
      )
      const found = await sql<Found[]>`
        with ${hits(query)}
        matching as (${matching(query)}),
        judged as (select j.* from (${judged(query.today)}) as j join matching using (plan)),
        total as (select count(*) as total from matching)
        select ${sql.unsafe(shown)}, ${held}, total.total
        from total left join lateral (
          select * from judged ${beyond} order by ${ordered} limit ${query.first + 1}
        ) as chosen on true
        order by ${ordered}`
      const rows = found.filter(each => each.plan !== null)
      return {
        rows: rows.slice(0, query.first).map(each => ({
          cursor: writeCursor({
            sort: query.sort,
            values: keys.map((_, i) => each[`k${i}`] as string | number),
          }),
          row: directoryRowOf(each),
        })),
        hasNextPage: rows.length > query.first,
        totalCount: Number(found[0]?.total ?? 0),
      }
    },

    /** The rows of these plans, those that exist, in one statement. */
    async byIds(plans: readonly Uuid[], today: string): Promise<ReadonlyMap<Uuid, PlanDirectoryRow>> {
      const found = await sql<Found[]>`
        select ${sql.unsafe(shown)} from (${judged(today)}) as judged where plan = any(${plans as string[]}::uuid[])`
      return new Map(found.map(each => [each.plan as string, directoryRowOf(each)]))
    },

    /** Plans that somebody owns or coaches: at most so many, those changed last first. */
    async ofMember({ organisation, member, role, most }: MemberPlansQuery): Promise<readonly Uuid[]> {
      const found = await sql<{ plan: Uuid }[]>`
        select plan from read.plan
        where organisation = ${organisation}::uuid and ${sql(role)} = ${member}::uuid
        order by last_change_at desc, plan limit ${most}`
      return found.map(({ plan }) => plan)
    },

    /** Position up to which the directory has taken in the log; 0n before the first event. */
    async position(): Promise<bigint> {
      const [row] = await sql<{ position: string }[]>`
        select position::text from read.checkpoint where model = 'plan-directory'`
      return BigInt(row?.position ?? 0)
    },

    /** How many plans it could not take in: every one of them is missing from it or out of date. */
    async parked(): Promise<number> {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from read.parked where model = 'plan-directory'`
      return row?.n ?? 0
    },
  }
}
