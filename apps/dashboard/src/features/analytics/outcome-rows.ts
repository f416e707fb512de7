import type { CurveStep, GoalOutcome, Outcomes } from './time-documents.ts'

/** The ends that compete, each with a line of its own; what is open comes first, being what they are taken from. */
export const ends = [
  { of: 'OPEN', field: 'stillOpen', key: 'open', colour: 'var(--moving)', dash: '' },
  { of: 'ACHIEVED', field: 'toAchieved', key: 'achieved', colour: 'var(--done)', dash: '' },
  { of: 'ABANDONED', field: 'toAbandoned', key: 'abandoned', colour: 'var(--ended)', dash: '8 3' },
  { of: 'REFORMULATED', field: 'toReformulated', key: 'reformulated', colour: 'var(--waiting)', dash: '2 3' },
  { of: 'PLAN_CLOSED', field: 'toPlanClosed', key: 'planClosed', colour: 'var(--stuck)', dash: '9 3 2 3' },
] as const satisfies readonly {
  readonly of: GoalOutcome
  readonly field: keyof Outcomes
  [more: string]: string
}[]

export interface OutcomeRow {
  readonly days: number
  readonly atRisk: number
  readonly censored: number
  readonly shares: Readonly<Record<GoalOutcome, CurveStep>>
}

/** A row for each day on which something happened: how many were at risk, and the share of every end by then. */
export const outcomeRows = (all: Outcomes): readonly OutcomeRow[] =>
  (all.stillOpen ?? []).flatMap((open, i) => {
    const shares = ends.flatMap(({ of, field }) => {
      const step = all[field]?.[i]
      return step ? [[of, step] as const] : []
    })
    if (shares.length < ends.length) return []
    return [
      {
        days: open.days,
        atRisk: open.atRisk,
        censored: open.censored,
        shares: Object.fromEntries(shares) as Record<GoalOutcome, CurveStep>,
      },
    ]
  })
