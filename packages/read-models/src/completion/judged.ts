/** `quarter` of the setting; `horizon` from the setting to the original due date; `template` as `id/version`. */
export const completionGroups = ['unit', 'quarter', 'horizon', 'kind', 'template'] as const
export type CompletionGroup = (typeof completionGroups)[number]

export const dueDates = ['original', 'signedOff', 'current'] as const
export type DueDate = (typeof dueDates)[number]

/** What becomes of goals; each is in one of the five. */
export const outcomes = ['achieved', 'abandoned', 'reformulated', 'planClosed', 'open'] as const
export type Outcome = (typeof outcomes)[number]

/** How goals stand to one of their due dates; each is in one of the four. */
export const standings = ['onTime', 'late', 'undecided', 'undated'] as const
export type Standing = (typeof standings)[number]

const groups = {
  unit: 'unit',
  kind: 'kind',
  quarter: `to_char(set_at at time zone 'UTC', 'YYYY"-Q"Q')`,
  horizon: `case
    when original_due is null then 'undated'
    when original_due - (set_at at time zone 'UTC')::date <= 92 then 'quarter'
    when original_due - (set_at at time zone 'UTC')::date <= 366 then 'year'
    else 'longer' end`,
  template: `template || '/' || template_version`,
} as const satisfies Record<CompletionGroup, string>

/**
 * The goals of organisation $1 as `judged`, with what they became and when that ended them. A goal left open in a
 * closed plan was given up on the day of the closing.
 */
export const judged = (by: CompletionGroup | undefined) => `
  judged as (
    select r.*, ${by === undefined ? 'null::text' : groups[by]} as grp,
      case when status = 'open' and plan_closed_at is not null then 'planClosed' else status end as became,
      case when status <> 'open' then (status_since at time zone 'UTC')::date
        else (plan_closed_at at time zone 'UTC')::date end as ended_on
    from read.completion_record r where organisation = $1::uuid
  )`

export const became = (outcome: Outcome) => `became = '${outcome}'`

/** Of a judged goal, on day $2. */
export const isOverdue = `became = 'open' and current_due < $2::text::date`

const columns = { original: 'original_due', signedOff: 'signed_off_due', current: 'current_due' } as const

/** Of a judged goal by one of its due dates, on day $2. */
export function stands(standing: Standing, date: DueDate): string {
  const due = columns[date]
  switch (standing) {
    case 'onTime':
      return `became = 'achieved' and ended_on <= ${due}`
    case 'late':
      return `coalesce(ended_on, $2::text::date) > ${due}`
    case 'undecided':
      return `((became = 'open' and $2::text::date <= ${due}) or (became not in ('open', 'achieved') and ended_on <= ${due}))`
    case 'undated':
      return `${due} is null`
  }
}
