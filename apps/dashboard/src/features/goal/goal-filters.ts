import type { Goal } from '../../graphql/fragments.ts'

export const goalFilters = [
  'open',
  'SHORT',
  'LONG',
  'BEYOND',
  'PROFESSIONAL',
  'PERSONAL',
  'gaps',
  'NO_MEASURE',
  'NO_DUE_DATE',
  'NO_STEP',
  'NO_RELEVANCE',
] as const
export type GoalFilter = (typeof goalFilters)[number]

/** Filters of one sort add up, of different sorts narrow: short or long-term, and with a gap. */
const sorts: readonly {
  readonly filters: readonly GoalFilter[]
  readonly has: (goal: Goal, filter: GoalFilter) => boolean
}[] = [
  { filters: ['open'], has: goal => goal.status === 'OPEN' },
  { filters: ['SHORT', 'LONG', 'BEYOND'], has: (goal, filter) => goal.horizon === filter },
  { filters: ['PROFESSIONAL', 'PERSONAL'], has: (goal, filter) => goal.kind === filter },
  {
    filters: ['gaps', 'NO_MEASURE', 'NO_DUE_DATE', 'NO_STEP', 'NO_RELEVANCE'],
    has: (goal, filter) =>
      filter === 'gaps' ? goal.smartGaps.length > 0 : goal.smartGaps.some(gap => gap === filter),
  },
]

export const matchesAll = (goal: Goal, on: readonly GoalFilter[]): boolean =>
  sorts.every(({ filters, has }) => {
    const asked = filters.filter(filter => on.includes(filter))
    return asked.length === 0 || asked.some(filter => has(goal, filter))
  })
