import { csv, fileName, saveFile } from '../export/csv.ts'
import type { PlanRow } from './documents.ts'
import { planIdOf } from './plan-id.ts'

const columns = [
  ['id', row => planIdOf(row.planId)],
  ['title', row => row.title],
  ['owner', row => row.ownerName],
  ['coach', row => row.coachName],
  ['unit', row => row.unit],
  ['status', row => row.status],
  ['goals achieved', row => row.goalsAchieved],
  ['goals', row => row.goalsTotal],
  ['goals overdue', row => row.overdueGoals],
  ['next due', row => row.nextDue],
  ['barriers open', row => row.openBarriers],
  ['changed at (UTC)', row => row.lastChangeAt],
  ['changed by', row => row.lastChangeBy],
  ['version', row => row.version],
] as const satisfies readonly (readonly [string, (row: PlanRow) => string | number | null])[]

/** The rows as they stand in the list, in its order. */
export const plansAsCsv = (rows: readonly PlanRow[]): string =>
  csv(
    columns.map(([head]) => head),
    rows.map(row => columns.map(([, of]) => of(row))),
  )

export const exportPlans = (rows: readonly PlanRow[]) =>
  saveFile(
    fileName('plans', undefined, new Date().toISOString().slice(0, 10), 'csv'),
    new Blob([plansAsCsv(rows)], { type: 'text/csv;charset=utf-8' }),
  )
