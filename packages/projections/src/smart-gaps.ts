import type { Day, Goal, GoalStatus, Step, StepStatus } from '@plan-ledger/domain'
import { yearsAfter } from './instant.ts'

/** What a goal lacks to be specific, measurable, achievable, relevant and time-bound. */
export type SmartGap = 'no-measure' | 'no-due-date' | 'no-step' | 'no-relevance'

/** What an open goal lacks, in a fixed order; never a bar to saving it. A dropped step is none. Nothing is asked of an ended one. */
export const smartGaps = (goal: Goal, steps: readonly Pick<Step, 'status'>[]): readonly SmartGap[] => {
  if (goal.status !== 'open') return []
  const gaps: SmartGap[] = []
  if (!goal.measure) gaps.push('no-measure')
  if (goal.due === undefined) gaps.push('no-due-date')
  if (!steps.some(({ status }) => status !== 'dropped')) gaps.push('no-step')
  if (goal.relevance === undefined) gaps.push('no-relevance')
  return gaps
}

/** Short-term: under one year ahead; long-term: one to five; beyond: more. */
export type Horizon = 'short' | 'long' | 'beyond'

/** How far ahead of a day a goal is due; a goal past due is short-term, one without a due date has no horizon. */
export const horizon = (goal: Pick<Goal, 'due'>, at: Day): Horizon | undefined => {
  if (goal.due === undefined) return undefined
  if (goal.due < yearsAfter(at, 1)) return 'short'
  return goal.due <= yearsAfter(at, 5) ? 'long' : 'beyond'
}

const waiting: ReadonlySet<GoalStatus | StepStatus> = new Set(['open', 'planned', 'started'])

/** Whether a goal or step is still to be done on a day after its due date. On the due date it is not overdue. */
export const overdue = (
  element: { readonly status: GoalStatus | StepStatus; readonly due?: Day },
  day: Day,
): boolean => element.due !== undefined && element.due < day && waiting.has(element.status)

/** Impact × urgency, 1–25; absent unless both were given. */
export const stepPriority = ({ impact, urgency }: Pick<Step, 'impact' | 'urgency'>): number | undefined =>
  impact === undefined || urgency === undefined ? undefined : impact * urgency
