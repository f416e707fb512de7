import type { Instant, Uuid } from '@plan-ledger/domain'
import type { Sql } from 'postgres'
import { factOf, factsOfRow } from '../audit-feed/terms.ts'
import { iso } from '../iso.ts'
import { BadCursor, readCursor, writeCursor } from '../plan-directory/cursor.ts'
import type { Visit } from './visits.ts'

export interface ChangedSinceQuery {
  readonly organisation: Uuid
  /** Whose own plans, and whom they coach. */
  readonly member: Uuid
  readonly first: number
  readonly after?: string
}

/** What happened in a plan after somebody's last visit; everything, if they never visited it. */
export interface ChangedPlan {
  readonly plan: Uuid
  readonly title: string
  readonly owner: Uuid
  readonly ownerName: string
  readonly visit?: Visit
  readonly changes: number
  /** Changes by others than the member. */
  readonly byOthers: number
  /** Who made them, under the names of the time. */
  readonly people: readonly string[]
  /** Of the newest change. */
  readonly position: bigint
  readonly changedAt: Instant
}

export interface ChangedPage {
  /** The plan changed last comes first. */
  readonly plans: readonly { readonly cursor: string; readonly changed: ChangedPlan }[]
  readonly hasNextPage: boolean
  /** On all pages. */
  readonly totalCount: number
}

/**
 * The plans of a member that changed after their last visit, in one statement, as far as the projectors of the
 * directory and the audit feed have come. @throws BadCursor
 */
export const changedSince =
  (sql: Sql) =>
  async ({ organisation, member, first, after }: ChangedSinceQuery): Promise<ChangedPage> => {
    const [position, plan] = after === undefined ? [null, null] : placeOf(after)
    const found = await sql.unsafe(
      `with mine as (
        select p.plan, p.title, p.owner, p.owner_name, v.position as seen, v.at
        from read.plan p left join seen.visit v on v.member = $2::uuid and v.plan = p.plan
        where p.organisation = $1::uuid and (p.owner = $2::uuid or p.coach = $2::uuid)
          and (v.position is null or v.position < p.position)
      ),
      changed as (
        select mine.*, since.* from mine cross join lateral (
          select count(*)::int as changes, count(*) filter (where e.actor <> $2::uuid)::int as by_others,
            array_agg(distinct e.actor_name) as people, max(e.position) as newest, max(e.recorded_at) as changed_at
          from (
            -- the fence keeps the search to the index of terms
            select * from read.audit_entry where ${factsOfRow} && array[${factOf('plan', 'mine.plan')}] offset 0
          ) e
          where e.organisation = $1::uuid and coalesce(e.stream, 'plan-' || e.plan) = 'plan-' || mine.plan
            and e.position > coalesce(mine.seen, 0)
        ) as since where since.changes > 0
      )
      select page.plan, title, owner, owner_name, seen::text, ${iso('at')}, changes, by_others, people,
        newest::text, ${iso('changed_at')}, total.total
      from (select count(*)::int as total from changed) as total
      left join lateral (
        select * from changed
        where $3::text is null or (newest, plan) < ($3::text::bigint, $4::text::uuid)
        order by newest desc, plan desc limit $5
      ) as page on true
      order by page.newest desc, page.plan desc`,
      [organisation, member, position, plan, first + 1],
    )
    const rows = found.filter(each => each.plan !== null)
    return {
      plans: rows.slice(0, first).map(each => ({
        cursor: writeCursor({ sort: 'newest', values: [each.newest, each.plan] }),
        changed: changedOf(each),
      })),
      hasNextPage: rows.length > first,
      totalCount: found[0]?.total ?? 0,
    }
  }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function placeOf(after: string): readonly [string, string] {
  const [position, plan] = readCursor(after, 'newest', ['string', 'string']) as [string, string]
  if (!/^\d{1,19}$/.test(position) || !uuid.test(plan)) throw new BadCursor('the cursor can not be read')
  return [position, plan]
}

// biome-ignore lint/suspicious/noExplicitAny: the driver gives what the statement asks for
const changedOf = (found: Record<string, any>): ChangedPlan => ({
  plan: found.plan,
  title: found.title,
  owner: found.owner,
  ownerName: found.owner_name,
  ...(found.seen !== null && {
    visit: { plan: found.plan, position: BigInt(found.seen), at: found.at_text },
  }),
  changes: found.changes,
  byOthers: found.by_others,
  people: found.people,
  position: BigInt(found.newest),
  changedAt: found.changed_at_text,
})
