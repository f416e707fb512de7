import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { PlanRow } from './documents.ts'
import { plansAsCsv } from './export-rows.ts'
import { outOfPlace } from './out-of-place.ts'
import { viewsOf } from './views.ts'

const planned: PlanRow = {
  planId: btoa('Plan:0278acff-b1dd-5175-bd7e-a5259795649e'),
  title: 'A plan',
  ownerId: 'amara',
  coachId: null,
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

describe('plans that are selected', () => {
  it('A80 are exported as they stand in the list, formulas inert', () => {
    const row: PlanRow = { ...planned, title: '=HYPERLINK("http://evil"), a "plan"' }
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

describe('a list that is read while its plans change', () => {
  const row = (planId: string, over: Partial<PlanRow>): PlanRow => ({ ...planned, planId, ...over })
  const rows = [
    row('a', { overdueGoals: 3 }),
    row('b', { overdueGoals: 2, title: 'Brücke' }),
    row('c', { overdueGoals: 1 }),
  ]
  const now = (list: readonly PlanRow[], told: readonly PlanRow[], filter = {}) =>
    outOfPlace(
      list.map(each => told.find(({ planId }) => planId === each.planId) ?? each),
      told,
      { sort: 'ATTENTION', ...filter },
      (one, other) => one.localeCompare(other),
    )

  it('is in order as long as nothing of what it is ordered by has changed', () =>
    expect(now(rows, [row('b', { overdueGoals: 2, title: 'Renamed' })])).toEqual({ moved: 0, unseen: 0 }))

  it('counts the plans that belong elsewhere, not those that they pass', () =>
    expect(now(rows, [row('c', { overdueGoals: 4 })])).toEqual({ moved: 1, unseen: 0 }))

  it('counts a plan that no longer belongs in it', () =>
    expect(now(rows, [row('b', { overdueGoals: 2, status: 'CLOSED' })], { status: ['ACTIVE'] })).toEqual({
      moved: 1,
      unseen: 0,
    }))

  it('counts plans that are not shown where they are looked for, wherever they would stand', () => {
    const another = row('d', { overdueGoals: 0, title: 'Über die Brücke' })
    expect(now(rows, [another])).toEqual({ moved: 0, unseen: 1 })
    expect(now(rows, [another], { search: 'brucke' })).toEqual({ moved: 0, unseen: 1 })
    expect(now(rows, [another], { search: 'nurse' })).toEqual({ moved: 0, unseen: 0 })
  })
})
