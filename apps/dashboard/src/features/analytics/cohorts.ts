import { type Interval, wilson } from '@plan-ledger/statistics'
import type { Completion } from './documents.ts'

export interface Cohort {
  /** As the API names it: `2026-Q1`. */
  readonly quarter: string
  /** Its first instant, milliseconds since the epoch. */
  readonly at: number
  readonly goals: number
  readonly achieved: number
  readonly open: number
  readonly share: number
  /** 95 %, by Wilson. */
  readonly interval: Interval
}

/** Goals by the quarter in which they were set, those that may be shown. */
export const cohortsOf = (rows: readonly Completion[]): readonly Cohort[] =>
  rows
    .flatMap(({ group, tooFewPeople, goals, achieved, open }) => {
      const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(group ?? '') ?? []
      if (group === null || tooFewPeople || !year || !quarter || !goals) return []
      const interval = wilson(achieved ?? 0, goals)
      if (!interval) return []
      const at = Date.UTC(Number(year), (Number(quarter) - 1) * 3)
      return [
        {
          quarter: group,
          at,
          goals,
          achieved: achieved ?? 0,
          open: open ?? 0,
          share: (achieved ?? 0) / goals,
          interval,
        },
      ]
    })
    .sort((a, b) => a.at - b.at)
