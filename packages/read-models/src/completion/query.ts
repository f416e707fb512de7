import type { Uuid } from '@plan-ledger/domain'
import type { Sql } from 'postgres'
import { goalLives, goalRevisions } from './goal-lives.ts'
import { goalsBehind } from './goals-behind.ts'
import {
  became,
  type CompletionGroup,
  type DueDate,
  dueDates,
  isOverdue,
  judged,
  outcomes,
  standings,
  stands,
} from './judged.ts'

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
  /** Absent for all together, and for goals of plans without a unit or made without a template. */
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

const count = (name: string, where: string) => `count(*) filter (where ${where})::int as "${name}"`

const counts = [
  ...outcomes.map(outcome => count(outcome, became(outcome))),
  count('overdue', isOverdue),
  ...dueDates.flatMap(date => standings.map(each => count(`${date} ${each}`, stands(each, date)))),
].join(', ')

/** Completion of goals, counted honestly, as far as the projector has come. */
export function completion(sql: Sql) {
  return {
    /** One answer for all, or one for each group. Nothing for an organisation without goals. */
    async counts({ organisation, by, today }: CompletionQuery): Promise<readonly CompletionCounts[]> {
      const found = await sql.unsafe(
        `with ${judged(by)}
        select grp, count(distinct owner)::int as people, count(*)::int as goals, ${counts}
        from judged group by grp order by grp nulls last`,
        [organisation, today],
      )
      return found.map(countsOf)
    },

    lives: goalLives(sql),
    revisions: goalRevisions(sql),
    goalsBehind: goalsBehind(sql),

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
  const keptOf = (date: DueDate) =>
    Object.fromEntries(standings.map(each => [each, found[`${date} ${each}`]])) as unknown as KeptDates
  return {
    ...(found.grp !== null && { group: found.grp }),
    people: found.people,
    goals: found.goals,
    achieved: found.achieved,
    abandoned: found.abandoned,
    reformulated: found.reformulated,
    planClosed: found.planClosed,
    open: found.open,
    overdue: found.overdue,
    original: keptOf('original'),
    signedOff: keptOf('signedOff'),
    current: keptOf('current'),
  }
}
