import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { PlanRow } from './documents.ts'
import { plansAsCsv } from './export-rows.ts'
import { viewsOf } from './views.ts'

describe('plans that are selected', () => {
  it('A80 are exported as they stand in the list, formulas inert', () => {
    const row: PlanRow = {
      planId: btoa('Plan:0278acff-b1dd-5175-bd7e-a5259795649e'),
      title: '=HYPERLINK("http://evil"), a "plan"',
      ownerName: 'Amara',
      coachName: null,
      unit: null,
      status: 'ACTIVE',
      demonstration: false,
      imported: false,
      version: 7,
      goalsOpen: 1,
      goalsAchieved: 2,
      goalsTotal: 3,
      openBarriers: 0,
      overdueGoals: 1,
      nextDue: '2026-06-30',
      startedAt: '2026-01-01T00:00:00.000Z',
      lastChangeAt: '2026-03-01T00:00:00.000Z',
      lastRecordedAt: '2026-03-01T00:00:00.000Z',
      lastChangeBy: 'Grace',
      activity: [],
    }
    const [read] = parse(plansAsCsv([row]), { columns: true, bom: true }) as Record<string, string>[]
    expect(read).toMatchObject({
      id: '0278acff-b1dd-5175-bd7e-a5259795649e',
      title: `'=HYPERLINK("http://evil"), a "plan"`,
      coach: '',
      'goals overdue': '1',
      'next due': '2026-06-30',
    })
  })
})

describe('saved views', () => {
  it('are read back, and nothing else is', () => {
    const view = { name: 'Overdue', query: 'sort=ATTENTION' }
    expect(viewsOf(JSON.stringify([view, { name: 1 }, null, 'x']))).toEqual([view])
    expect(viewsOf('{')).toEqual([])
    expect(viewsOf(null)).toEqual([])
  })
})
