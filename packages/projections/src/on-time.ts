import type { Day, Goal } from '@plan-ledger/domain'
import { dayOf } from './instant.ts'

/**
 * How a goal stands to one of its due dates. `open-late` and `late` both broke it. `ended` was abandoned or
 * reformulated by its due date, `ended-late` after it. `undated` never had the date.
 */
export type OnTime = 'on-time' | 'late' | 'open' | 'open-late' | 'ended' | 'ended-late' | 'undated'

/** Judges a goal by one due date, on a day. An achievement on the due date is on time. */
export const onTime = (
  { status, statusSince }: Pick<Goal, 'status' | 'statusSince'>,
  due: Day | undefined,
  today: Day,
): OnTime => {
  if (due === undefined) return 'undated'
  if (status === 'open') return due < today ? 'open-late' : 'open'
  const kept = dayOf(statusSince) <= due
  if (status === 'achieved') return kept ? 'on-time' : 'late'
  return kept ? 'ended' : 'ended-late'
}

export interface OnTimeCounts {
  readonly onTime: number
  /** Achieved late, open late or ended late: promises not kept. */
  readonly late: number
  /** Still open or ended before the date came: nothing can be said. */
  readonly undecided: number
}

/**
 * Counts goals by one of their due dates. The share on time is `onTime / (onTime + late)`: goals that are open
 * beyond their date are in it, as late ones.
 */
export const countOnTime = (judged: Iterable<OnTime>): OnTimeCounts => {
  let onTime = 0
  let late = 0
  let undecided = 0
  for (const one of judged) {
    if (one === 'on-time') onTime += 1
    else if (one === 'late' || one === 'open-late' || one === 'ended-late') late += 1
    else if (one === 'open' || one === 'ended') undecided += 1
  }
  return { onTime, late, undecided }
}
