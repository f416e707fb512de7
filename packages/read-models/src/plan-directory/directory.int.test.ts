import { memoryEventLog } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyBatch } from '../batch.ts'
import { keptFolds } from '../kept-folds.ts'
import { createReadModels } from '../schema.ts'
import { hospital, planning, uuid } from '../testing/plans.ts'
import { BadCursor } from './cursor.ts'
import { planDirectoryModel } from './model.ts'
import { type PageQuery, planDirectory } from './query.ts'

const school = uuid(0x5c)
const today = '2026-06-01'
/** Who sees all plans. */
const listed = { all: true, uncoached: false }
let database: Awaited<ReturnType<typeof testDatabase>>
let sql: Sql
let directory: ReturnType<typeof planDirectory>
let head: bigint

beforeAll(async () => {
  database = await testDatabase()
  sql = postgres(database.url, { max: 4, onnotice: () => undefined })
  const log = memoryEventLog()
  const plans = planning(log)
  await plans.start(uuid(1), 'Becoming a nurse', { unit: 'Ward 7' })
  await plans.goal(uuid(1), uuid(11), '2026-03-01')
  await plans.goal(uuid(1), uuid(12), '2026-09-01')
  await plans.goal(uuid(1), uuid(13), '2026-01-15')
  await plans.achieve(uuid(1), uuid(13))
  await plans.start(uuid(2), 'Écrivain', { ownerName: 'Zoë Müller' })
  await plans.goal(uuid(2), uuid(21), '2026-07-01')
  await plans.barrier(uuid(2), uuid(22))
  await plans.coach(uuid(2), uuid(23), 'Grace Hopper')
  await plans.start(uuid(3), 'Ready for node.js 100%')
  await plans.goal(uuid(3), uuid(31))
  await plans.start(uuid(4), 'A plan elsewhere', {}, school)
  const model = planDirectoryModel
  await createReadModels(sql, [model])
  const { events, position } = await log.readAll({
    after: 0n,
    limit: 1_000,
    filter: { streamPrefixes: ['plan-'] },
  })
  await applyBatch({
    sql,
    model,
    folds: keptFolds(model, plans.history),
    from: { position: 0n, generation: 0 },
    events,
  })
  head = position
  directory = planDirectory(sql)
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

const titles = async (query: Partial<PageQuery>) =>
  (
    await directory.page({ organisation: hospital, listed, today, sort: 'title', first: 10, ...query })
  ).rows.map(({ row }) => row.title)

describe('the plan directory', () => {
  it('tells of each plan what its events say, and judges what is overdue by the day of the question', async () => {
    const rows = await directory.byIds([uuid(1), uuid(2), uuid(99)], today)
    expect(rows.size).toBe(2)
    expect(rows.get(uuid(1))).toEqual({
      plan: uuid(1),
      organisation: hospital,
      title: 'Becoming a nurse',
      owner: uuid(0xb),
      ownerName: 'Ada Byron',
      parties: [],
      unit: 'Ward 7',
      status: 'drafted',
      demonstration: false,
      imported: false,
      version: 5,
      position: 5n,
      goalsOpen: 2,
      goalsAchieved: 1,
      goalsTotal: 3,
      openBarriers: 0,
      overdueGoals: 1,
      nextDue: '2026-03-01',
      startedAt: expect.stringMatching(/^2026-01-01T00:00:\d\d\.000Z$/),
      lastChangeAt: expect.stringMatching(/^2026-01-01T00:00:\d\d\.000Z$/),
      lastRecordedAt: expect.stringMatching(/^2026-01-01T00:00:\d\d\.000Z$/),
      lastChangeBy: 'Ada Byron',
      activity: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5],
    })
    expect(rows.get(uuid(2))).toMatchObject({ coach: uuid(23), coachName: 'Grace Hopper', openBarriers: 1 })
    expect((await directory.byIds([uuid(1)], '2026-09-02')).get(uuid(1))?.overdueGoals).toBe(2)
  })

  it.each([
    ['title', ['Becoming a nurse', 'Écrivain', 'Ready for node.js 100%']],
    ['changed', ['Ready for node.js 100%', 'Écrivain', 'Becoming a nurse']],
    ['next-due', ['Becoming a nurse', 'Écrivain', 'Ready for node.js 100%']],
    ['attention', ['Becoming a nurse', 'Écrivain', 'Ready for node.js 100%']],
  ] as const)('is read page by page in the order of %s without loss or double', async (sort, expected) => {
    expect(await titles({ sort })).toEqual(expected)
    const walked: string[] = []
    let after: string | undefined
    for (;;) {
      const page = await directory.page({
        organisation: hospital,
        listed,
        today,
        sort,
        first: 1,
        ...(after && { after }),
      })
      expect(page.totalCount).toBe(3)
      walked.push(...page.rows.map(({ row }) => row.title))
      after = page.rows.at(-1)?.cursor
      expect(page.hasNextPage).toBe(walked.length < 3)
      if (!page.hasNextPage) break
    }
    expect(walked).toEqual(expected)
    const beyond = await directory.page({
      organisation: hospital,
      listed,
      today,
      sort,
      first: 1,
      after: after!,
    })
    expect(beyond).toEqual({ rows: [], hasNextPage: false, totalCount: 3 })
  })

  it.each([
    ['nur', ['Becoming a nurse']],
    ['NURSE becoming', ['Becoming a nurse']],
    ['ecri', ['Écrivain']],
    ['muller', ['Écrivain']],
    ['ward', ['Becoming a nurse']],
    ['js', ['Ready for node.js 100%']],
    ['urse', ['Becoming a nurse']],
    ['%', ['Ready for node.js 100%']],
    ['elsewhere', []],
    ["nurse' or true --", []],
    ['   ', ['Becoming a nurse', 'Écrivain', 'Ready for node.js 100%']],
  ])('finds for "%s" %j', async (search, expected) => {
    expect(await titles({ search })).toEqual(expected)
    const { totalCount } = await directory.page({
      organisation: hospital,
      listed,
      today,
      sort: 'title',
      first: 1,
      search,
    })
    expect(totalCount).toBe(expected.length)
  })

  it('finds the plans of who was renamed by the name of today and by that of then', async () => {
    const renamed = [{ id: uuid(0xb), name: 'Ada Lovelace' }]
    for (const search of ['lovel', 'Lovelace nurse', 'byron'])
      expect(await titles({ search, renamed })).toContain('Becoming a nurse')
    expect(await titles({ search: 'lovelace écrivain', renamed })).toEqual(['Écrivain'])
    expect(await titles({ search: 'lovelace', renamed, status: ['completed'] })).toEqual([])
    expect(await titles({ search: 'lovelace elsewhere', renamed })).toEqual([])
    expect(await titles({ search: 'lovelace' })).toEqual([])
  })

  it('finds by status, and nothing of other organisations', async () => {
    expect(await titles({ status: ['active'] })).toEqual([])
    expect(await titles({ status: ['drafted', 'active'], search: 'nurse' })).toEqual(['Becoming a nurse'])
    expect(await titles({ organisation: school })).toEqual(['A plan elsewhere'])
  })

  it('names the plans that somebody owns, or coaches, those changed last first', async () => {
    const of = { organisation: hospital, most: 10 }
    const owned = await directory.ofMember({ ...of, member: uuid(0xb), role: 'owner' })
    const changed = await directory.page({
      organisation: hospital,
      listed,
      today,
      sort: 'changed',
      first: 10,
    })
    expect(owned).toEqual(
      changed.rows.filter(({ row }) => row.owner === uuid(0xb)).map(({ row }) => row.plan),
    )
    expect(owned.length).toBeGreaterThan(1)
    expect(await directory.ofMember({ ...of, most: 1, member: uuid(0xb), role: 'owner' })).toEqual(
      owned.slice(0, 1),
    )
    expect(await directory.ofMember({ ...of, member: uuid(23), role: 'coach' })).toEqual([uuid(2)])
    expect(await directory.ofMember({ ...of, member: uuid(23), role: 'owner' })).toEqual([])
    const elsewhere = { organisation: uuid(0x77), most: 10, member: uuid(0xb), role: 'owner' } as const
    expect(await directory.ofMember(elsewhere)).toEqual([])
  })

  it('finds and counts for each only what they may see, whatever is searched for', async () => {
    const nobody = { all: false, uncoached: false }
    const seen = async (who: Partial<PageQuery['listed']>, search?: string) => {
      const { rows, totalCount } = await directory.page({
        organisation: hospital,
        listed: { ...nobody, ...who },
        today,
        sort: 'title',
        first: 10,
        ...(search !== undefined && { search }),
      })
      expect(totalCount).toBe(rows.length)
      return rows.map(({ row }) => row.title)
    }
    expect(await seen({})).toEqual([])
    expect(await seen({ owned: uuid(0xb) })).toEqual(expect.arrayContaining(['Becoming a nurse']))
    expect(await seen({ coached: uuid(23) })).toEqual(['Écrivain'])
    expect(await seen({ coached: uuid(23) }, 'nurse')).toEqual([])
    expect(await seen({ coached: uuid(23) }, 'crivain')).toEqual(['Écrivain'])
    // what others have decides nothing about what one finds: neither by words nor inside of them
    expect(await seen({ coached: uuid(23) }, 'urse')).toEqual([])
    expect(await seen({ party: uuid(23), owned: uuid(24), uncoached: true })).toEqual([])
  })

  it('refuses a cursor of another order', async () => {
    const { rows } = await directory.page({ organisation: hospital, listed, today, sort: 'title', first: 1 })
    await expect(titles({ sort: 'changed', after: rows[0]!.cursor })).rejects.toThrow(BadCursor)
  })

  it('knows how far it has come and how many plans it could not take in', async () => {
    expect(await directory.position()).toBe(head)
    expect(await directory.parked()).toBe(0)
  })
})
