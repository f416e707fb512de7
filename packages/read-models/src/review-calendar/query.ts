import type { Day, Instant, PlanStatus, ReviewStatus, Uuid } from '@plan-ledger/domain'
import type { Fragment, Sql } from 'postgres'
import { iso } from '../iso.ts'
import { BadCursor, readCursor, writeCursor } from '../plan-directory/cursor.ts'

/** `overdue`: scheduled for a day that has passed, in a plan that goes on. */
export type ReviewStanding = ReviewStatus | 'overdue'

/** Conditions that all have to hold; one that is left out lets everything pass, an empty list nothing. */
export interface ReviewFilter {
  readonly unit?: string
  readonly coach?: Uuid
  readonly owner?: Uuid
  /** Whose own plan it is, or whom they coach. */
  readonly mine?: Uuid
  readonly plan?: Uuid
  readonly standings?: readonly ReviewStanding[]
  /** Due days, both included. */
  readonly from?: Day
  readonly until?: Day
}

export interface ReviewPageQuery {
  readonly organisation: Uuid
  /** The day to judge by what is overdue. */
  readonly today: Day
  readonly filter?: ReviewFilter
  readonly first: number
  readonly after?: string
}

/** A review in the calendar, with the plan as it stands. */
export interface CalendarReview {
  readonly review: Uuid
  readonly plan: Uuid
  readonly planTitle: string
  readonly planStatus: PlanStatus
  readonly owner: Uuid
  readonly ownerName: string
  readonly coach?: Uuid
  readonly coachName?: string
  readonly unit?: string
  readonly status: ReviewStatus
  readonly due: Day
  readonly overdue: boolean
  readonly occasion?: string
  readonly everyMonths?: number
  readonly scheduledAt: Instant
  readonly statusSince: Instant
}

export interface ReviewPage {
  /** By due day, the earliest first. */
  readonly reviews: readonly { readonly cursor: string; readonly review: CalendarReview }[]
  readonly hasNextPage: boolean
  /** On all pages. */
  readonly totalCount: number
}

const model = 'review-calendar'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reviews of all plans of an organisation, as far as the projectors of reviews and of the directory have come. */
export function reviewCalendar(sql: Sql) {
  const conditions = ({ organisation, today, filter = {} }: ReviewPageQuery): Fragment => {
    const { unit, coach, owner, mine, plan, standings, from, until } = filter
    const all = [
      sql`r.organisation = ${organisation}::uuid`,
      unit !== undefined && sql`p.unit = ${unit}`,
      coach !== undefined && sql`p.coach = ${coach}::uuid`,
      owner !== undefined && sql`p.owner = ${owner}::uuid`,
      mine !== undefined && sql`(p.owner = ${mine}::uuid or p.coach = ${mine}::uuid)`,
      plan !== undefined && sql`r.plan = ${plan}::uuid`,
      standings !== undefined &&
        sql`(r.status = any(${standings as string[]}) or (${standings.includes('overdue')} and ${isOverdue(today)}))`,
      from !== undefined && sql`r.due >= ${from}::text::date`,
      until !== undefined && sql`r.due <= ${until}::text::date`,
    ].filter(condition => condition !== false)
    return sql`${all.flatMap((condition, i) => (i > 0 ? [sql` and `, condition] : [condition]))}`
  }
  const isOverdue = (today: Day): Fragment =>
    sql`(r.status = 'scheduled' and r.due < ${today}::text::date and p.status not in ('completed', 'closed'))`

  return {
    /** One page, by due day. What is scheduled while somebody turns pages neither moves nor doubles a review. @throws BadCursor */
    async page(query: ReviewPageQuery): Promise<ReviewPage> {
      const beyond =
        query.after === undefined ? sql`` : sql`where (due, plan, review) > ${place(query.after)}`
      const found = await sql`
        with matching as (
          select r.review, r.plan, p.title, p.status as plan_status, p.owner, p.owner_name, p.coach, p.coach_name,
            p.unit, r.status, r.due, ${isOverdue(query.today)} as overdue, r.occasion, r.every_months, r.scheduled_at,
            r.status_since
          from read.review r join read.plan p on p.plan = r.plan
          where ${conditions(query)}
        )
        select r.*, r.due::text as due_text, ${sql.unsafe(`${iso('scheduled_at')}, ${iso('status_since')}`)}, total.total
        from (select count(*)::int as total from matching) as total
        left join lateral (
          select * from matching r ${beyond} order by due, plan, review limit ${query.first + 1}
        ) as r on true
        order by due, plan, review`
      const rows = found.filter(each => each.review !== null)
      return {
        reviews: rows.slice(0, query.first).map(each => ({
          cursor: writeCursor({ sort: 'due', values: [each.due_text, each.plan, each.review] }),
          review: reviewOf(each),
        })),
        hasNextPage: rows.length > query.first,
        totalCount: found[0]?.total ?? 0,
      }
    },

    /** Position up to which the calendar has taken in the log; 0n before the first event. */
    async position(): Promise<bigint> {
      const [row] = await sql<{ position: string }[]>`
        select position::text from read.checkpoint where model = ${model}`
      return BigInt(row?.position ?? 0)
    },
  }

  /** Of the last review of the page before. */
  function place(after: string): Fragment {
    const [due, plan, review] = readCursor(after, 'due', ['string', 'string', 'string']) as [
      string,
      string,
      string,
    ]
    if (!/^\d{4}-\d\d-\d\d$/.test(due) || !uuid.test(plan) || !uuid.test(review))
      throw new BadCursor('the cursor can not be read')
    return sql`(${due}::text::date, ${plan}::text::uuid, ${review}::text::uuid)`
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the driver gives what the statement asks for
const reviewOf = (found: Record<string, any>): CalendarReview => ({
  review: found.review,
  plan: found.plan,
  planTitle: found.title,
  planStatus: found.plan_status,
  owner: found.owner,
  ownerName: found.owner_name,
  ...(found.coach !== null && { coach: found.coach, coachName: found.coach_name }),
  ...(found.unit !== null && { unit: found.unit }),
  status: found.status,
  due: found.due_text,
  overdue: found.overdue,
  ...(found.occasion !== null && { occasion: found.occasion }),
  ...(found.every_months !== null && { everyMonths: found.every_months }),
  scheduledAt: found.scheduled_at_text,
  statusSince: found.status_since_text,
})
