import type { Uuid } from '@plan-ledger/domain'
import type { Sql } from 'postgres'

/** `quarter` of the setting; `horizon` from the setting to the original due date. */
export const completionGroups = ['unit', 'quarter', 'horizon', 'kind'] as const
export type CompletionGroup = (typeof completionGroups)[number]

/** How goals stand to one of their due dates; each goal is in one of the four. */
export interface KeptDates {
  /** Achieved by the due day. */
  readonly onTime: number
  /** Achieved after it, open beyond it, or given up after it: `onTime / (onTime + late)` is the share on time. */
  readonly late: number
  /** Open, or given up, before the due day came. */
  readonly undecided: number
  readonly undated: number
}

export interface CompletionCounts {
  /** Absent for all together, and for goals of plans without a unit. */
  readonly group?: string
  /** Owners of the plans: few of them are to be hidden from analysts. */
  readonly people: number
  /** The sum of the five below. */
  readonly goals: number
  readonly achieved: number
  readonly abandoned: number
  readonly reformulated: number
  /** Left open in a plan that was completed or closed. */
  readonly planClosed: number
  readonly open: number
  /** Of the open ones: due before the day asked for. */
  readonly overdue: number
  readonly original: KeptDates
  /** Against the last signed baseline; goals that were in none are undated. */
  readonly signedOff: KeptDates
  readonly current: KeptDates
}

export interface CompletionQuery {
  readonly organisation: Uuid
  readonly by?: CompletionGroup
  /** The day to judge by what is overdue. */
  readonly today: string
}

const model = 'completion'

const groups = {
  unit: 'unit',
  kind: 'kind',
  quarter: `to_char(set_at at time zone 'UTC', 'YYYY"-Q"Q')`,
  horizon: `case
    when original_due is null then 'undated'
    when original_due - (set_at at time zone 'UTC')::date <= 92 then 'quarter'
    when original_due - (set_at at time zone 'UTC')::date <= 366 then 'year'
    else 'longer' end`,
} as const satisfies Record<CompletionGroup, string>

const dates = ['original', 'signed_off', 'current'] as const

/** Counted by one due date. A goal left open in a closed plan was given up on the day of the closing. */
const kept = (date: (typeof dates)[number]) => {
  const due = `${date}_due`
  const count = (name: string, where: string) => `count(*) filter (where ${where})::int as ${date}_${name}`
  return [
    count('on_time', `became = 'achieved' and ended_on <= ${due}`),
    count('late', `coalesce(ended_on, $2::text::date) > ${due}`),
    count(
      'undecided',
      `(became = 'open' and $2::text::date <= ${due}) or (became not in ('open', 'achieved') and ended_on <= ${due})`,
    ),
    count('undated', `${due} is null`),
  ]
}

const statement = (group: string) => `
  with judged as (
    select r.*, ${group} as grp,
      case when status = 'open' and plan_closed_at is not null then 'plan_closed' else status end as became,
      case when status <> 'open' then (status_since at time zone 'UTC')::date
        else (plan_closed_at at time zone 'UTC')::date end as ended_on
    from read.completion_record r where organisation = $1::uuid
  )
  select grp, count(distinct owner)::int as people, count(*)::int as goals,
    ${['achieved', 'abandoned', 'reformulated', 'plan_closed', 'open']
      .map(became => `count(*) filter (where became = '${became}')::int as ${became}`)
      .join(', ')},
    count(*) filter (where became = 'open' and current_due < $2::text::date)::int as overdue,
    ${dates.flatMap(kept).join(', ')}
  from judged group by grp order by grp nulls last`

/** Completion of goals, counted honestly, as far as the projector has come. */
export function completion(sql: Sql) {
  return {
    /** One answer for all, or one for each group. Nothing for an organisation without goals. */
    async counts({ organisation, by, today }: CompletionQuery): Promise<readonly CompletionCounts[]> {
      const found = await sql.unsafe(statement(by === undefined ? 'null::text' : groups[by]), [
        organisation,
        today,
      ])
      return found.map(countsOf)
    },

    /** Position up to which the records have taken in the log; 0n before the first event. */
    async position(): Promise<bigint> {
      const [row] = await sql<{ position: string }[]>`
        select position::text from read.checkpoint where model = ${model}`
      return BigInt(row?.position ?? 0)
    },

    /** How many plans it could not take in: their goals are missing or out of date. */
    async parked(): Promise<number> {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from read.parked where model = ${model}`
      return row?.n ?? 0
    },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the driver gives what the statement asks for
const countsOf = (found: Record<string, any>): CompletionCounts => {
  const keptOf = (date: (typeof dates)[number]): KeptDates => ({
    onTime: found[`${date}_on_time`],
    late: found[`${date}_late`],
    undecided: found[`${date}_undecided`],
    undated: found[`${date}_undated`],
  })
  return {
    ...(found.grp !== null && { group: found.grp }),
    people: found.people,
    goals: found.goals,
    achieved: found.achieved,
    abandoned: found.abandoned,
    reformulated: found.reformulated,
    planClosed: found.plan_closed,
    open: found.open,
    overdue: found.overdue,
    original: keptOf('original'),
    signedOff: keptOf('signed_off'),
    current: keptOf('current'),
  }
}
