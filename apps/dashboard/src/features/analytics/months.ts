import type { TimePoint } from '../chart/time-chart.tsx'
import type { Revisions } from './documents.ts'

export const revisionKinds = ['goalsRevised', 'goalsEnded', 'stepsDropped'] as const

const monthOf = (group: string): number => {
  const [year = 0, month = 1] = group.split('-').map(Number)
  return Date.UTC(year, month - 1)
}
const after = (month: number): number => {
  const date = new Date(month)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
}

/** How many of the last months are drawn. */
const most = 36

/**
 * Every month from the first to the last as one stretch, from its first instant to its last: nothing was revised in a
 * month that is not among the rows; what is hidden of a month is `null`, not nothing.
 */
export const monthsOf = (rows: readonly Revisions[]): readonly TimePoint[] => {
  const known = new Map(rows.flatMap(row => (row.group === null ? [] : [[monthOf(row.group), row] as const])))
  const last = Math.max(...known.keys())
  const points: TimePoint[] = []
  for (let month = Math.min(...known.keys()); month <= last; month = after(month)) {
    const row = known.get(month)
    const counts = Object.fromEntries(revisionKinds.map(kind => [kind, row === undefined ? 0 : row[kind]]))
    points.push({ at: month, ...counts }, { at: after(month) - 1, ...counts })
  }
  return points.slice(-2 * most)
}
