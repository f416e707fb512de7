import type { PlanPromise } from './documents.ts'

export const dueDates = ['original', 'signedOff', 'current'] as const
export type DueDate = (typeof dueDates)[number]
export type Standing = PlanPromise['onTime']['current']

export interface Kept {
  readonly date: DueDate
  /** Goals that have such a promise at all. */
  readonly goals: number
  readonly onTime: number
  /** Achieved late, open beyond the date, or given up after it: open late goals always count. */
  readonly late: number
  /** Given up or replaced before the date came. */
  readonly ended: number
  /** Open, and the date is to come. */
  readonly open: number
  readonly undated: number
}

const classOf: Readonly<Record<Standing, 'onTime' | 'late' | 'ended' | 'open' | 'undated'>> = {
  ON_TIME: 'onTime',
  LATE: 'late',
  OPEN_LATE: 'late',
  ENDED_LATE: 'late',
  ENDED: 'ended',
  OPEN: 'open',
  UNDATED: 'undated',
}

/** Goals by how they stand to one of their due dates. */
export const keptOf = (promises: readonly Pick<PlanPromise, 'onTime'>[], date: DueDate): Kept => {
  const counts = { onTime: 0, late: 0, ended: 0, open: 0, undated: 0 }
  let goals = 0
  for (const { onTime } of promises) {
    const standing = onTime[date]
    if (standing === null) continue
    counts[classOf[standing]] += 1
    goals += 1
  }
  return { date, goals, ...counts }
}
