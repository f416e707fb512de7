import {
  type Actor,
  achieveGoal,
  joinMember,
  movePlan,
  organisationStream,
  renamePlan,
  reviseGoal,
  startPlan,
} from '@plan-ledger/domain'
import { type EventLog, memoryEventLog } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyBatch } from '../batch.ts'
import { readCheckpoint } from '../checkpoint.ts'
import { keptFolds } from '../kept-folds.ts'
import { BadCursor } from '../plan-directory/cursor.ts'
import type { ReadModel } from '../read-model.ts'
import { createReadModels } from '../schema.ts'
import { prefixesOf } from '../streams.ts'
import { ada, hospital, type Planning, planning, uuid } from '../testing/plans.ts'
import type { AuditFilter } from './filter.ts'
import { auditFeedModel } from './model.ts'
import { auditFeed } from './query.ts'

const grace: Actor = { id: uuid(0x67), name: 'Grace Hopper', role: 'coach' }
const graceForAda: Actor = { ...grace, role: 'admin', onBehalfOf: ada }
const [nurse, writer] = [uuid(1), uuid(2)]
let database: Awaited<ReturnType<typeof testDatabase>>
let sql: Sql
let log: EventLog
let written: Planning
const model: ReadModel = auditFeedModel
let feed: ReturnType<typeof auditFeed>

beforeAll(async () => {
  database = await testDatabase()
  sql = postgres(database.url, { max: 6, onnotice: () => undefined })
  log = memoryEventLog()
  written = planning(log)
  await createReadModels(sql, [model])
  feed = auditFeed(sql)

  await written.found(hospital, 'Saint Mary')
  await written.organisations.change(
    {
      organisation: hospital,
      stream: organisationStream(hospital),
      commandId: written.newId(),
      owner: hospital,
      actor: grace,
      origin: 'app',
    },
    (state, facts) =>
      joinMember(state, { member: uuid(0x30), name: 'Otto Lilienthal', roles: ['auditor'] }, facts as never),
  )
  await written.does(
    nurse,
    (state, facts) =>
      startPlan(
        state,
        { title: 'Becoming a nurse', owner: ada, ownerName: 'Ada Byron', unit: 'Ward 7' },
        facts,
      ),
    { occurredAt: '2025-12-20T10:00:00.000Z' },
  )
  await written.goal(nurse, uuid(11), '2026-03-01')
  await written.does(nurse, (state, facts) => movePlan(state, { unit: 'Ward 8' }, facts), { by: grace })
  await written.does(
    nurse,
    (state, facts) => reviseGoal(state, { goal: uuid(11), changes: { due: '2026-05-01' } }, facts),
    { by: graceForAda, reason: { code: 'barrier', text: 'The shifts were moved' } },
  )
  await written.start(writer, 'Écrivain')
  await written.goal(writer, uuid(21))
  await written.does(writer, (state, facts) => renamePlan(state, { title: 'Novelist' }, facts))
  await written.does(nurse, (state, facts) => achieveGoal(state, { goal: uuid(11) }, facts), {
    occurredAt: '2025-12-24T10:00:00.000Z',
  })
  await written.start(uuid(4), 'A plan elsewhere', {}, uuid(0x5c))
  await takeIn(3)
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

const takeIn = async (batch: number) => {
  const folds = keptFolds(model, written.history)
  for (;;) {
    const from = await readCheckpoint(sql, model.name)
    const filter = { streamPrefixes: prefixesOf(model) }
    const page = await log.readAll({ after: from.position, limit: batch, filter })
    if (page.events.length === 0) return
    await applyBatch({ sql, model, folds, from, events: page.events })
  }
}
const all = async (filter: AuditFilter = {}, first = 100) => {
  const page = await feed.page({ organisation: hospital, filter, first })
  return page.entries.map(({ entry }) => entry)
}
const types = async (filter: AuditFilter) => (await all(filter)).map(({ type }) => type)

describe('the audit feed', () => {
  it('holds every event of plans and organisation once, newest first, in the words of its moment', async () => {
    const entries = await all()
    expect(entries.map(({ type, element, planTitle }) => [type, element.name, planTitle])).toEqual([
      ['GoalAchieved', `Goal ${uuid(11)}`, 'Becoming a nurse'],
      ['PlanRenamed', 'Écrivain', 'Novelist'],
      ['GoalSet', `Goal ${uuid(21)}`, 'Écrivain'],
      ['PlanStarted', 'Écrivain', 'Écrivain'],
      ['GoalRevised', `Goal ${uuid(11)}`, 'Becoming a nurse'],
      ['PlanMoved', 'Becoming a nurse', 'Becoming a nurse'],
      ['GoalSet', `Goal ${uuid(11)}`, 'Becoming a nurse'],
      ['PlanStarted', 'Becoming a nurse', 'Becoming a nurse'],
      ['MemberJoined', 'Otto Lilienthal', undefined],
      ['OrganisationFounded', 'Saint Mary', undefined],
    ])
    const revised = entries[4]!
    expect(revised).toEqual({
      position: 6n,
      event: expect.stringMatching(/^[0-9a-f-]{36}$/),
      organisation: hospital,
      stream: `plan-${nurse}`,
      version: 4,
      plan: nurse,
      planTitle: 'Becoming a nurse',
      unit: 'Ward 8',
      type: 'GoalRevised',
      element: { kind: 'goal', id: uuid(11), name: `Goal ${uuid(11)}` },
      actor: { id: grace.id, name: 'Grace Hopper', role: 'admin', onBehalfOf: ada },
      reason: { code: 'barrier', text: 'The shifts were moved' },
      occurredAt: expect.stringMatching(/^2026-01-01T00:00:\d\d\.000Z$/),
      recordedAt: expect.stringMatching(/^2026-01-01T00:00:\d\d\.000Z$/),
      late: false,
      origin: 'app',
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      remarks: [],
    })
    expect(entries[0]).toMatchObject({ late: true, occurredAt: '2025-12-24T10:00:00.000Z' })
    expect(await feed.position()).toBe(await log.head())
    expect(await feed.parked()).toBe(0)
  })

  it.each<[string, AuditFilter, readonly string[]]>([
    ['person', { actor: grace.id }, ['GoalRevised', 'PlanMoved', 'MemberJoined']],
    ['person acted for', { onBehalfOf: ada }, ['GoalRevised']],
    ['plan', { plan: writer }, ['PlanRenamed', 'GoalSet', 'PlanStarted']],
    ['unit of that time', { unit: 'Ward 7' }, ['GoalSet', 'PlanStarted']],
    ['later unit', { unit: 'Ward 8' }, ['GoalAchieved', 'GoalRevised', 'PlanMoved']],
    ['type', { types: ['GoalSet', 'PlanMoved'] }, ['GoalSet', 'PlanMoved', 'GoalSet']],
    ['no type at all', { types: [] }, []],
    [
      'kind of element',
      { elementKinds: ['member', 'organisation'] },
      ['MemberJoined', 'OrganisationFounded'],
    ],
    ['element', { element: uuid(11) }, ['GoalAchieved', 'GoalRevised', 'GoalSet']],
    ['reason', { reasons: ['barrier', 'review-decision'] }, ['GoalRevised']],
    ['origin', { origins: ['import'] }, []],
    ['lateness', { late: true }, ['GoalAchieved', 'PlanStarted']],
    ['beginnings of words', { search: 'SHIFT mov' }, ['GoalRevised']],
    ['words without accents', { search: 'ecriv' }, ['PlanRenamed', 'GoalSet', 'PlanStarted']],
    ['what breaks out of nothing', { search: "'|!(*" }, []],
    [
      'time of happening',
      { axis: 'occurred', until: '2025-12-31T00:00:00.000Z' },
      ['GoalAchieved', 'PlanStarted'],
    ],
    ['time of recording', { until: '2025-12-31T00:00:00.000Z' }, []],
    ['element and person', { element: uuid(11), actor: ada }, ['GoalAchieved', 'GoalSet']],
  ])('is filtered by %s', async (_, filter, expected) => {
    expect(await types(filter)).toEqual(expected)
  })

  it('is filtered by all at once, and by each of them left out in turn', async () => {
    const [revised] = await all({ types: ['GoalRevised'] })
    const every = {
      actor: grace.id,
      onBehalfOf: ada,
      plan: nurse,
      unit: 'Ward 8',
      types: ['GoalRevised'],
      elementKinds: ['goal'],
      element: uuid(11),
      reasons: ['barrier'],
      origins: ['app'],
      late: false,
      search: 'grace nurse shifts',
      axis: 'occurred',
      from: revised!.occurredAt,
      until: '2026-01-02T00:00:00.000Z',
    } as const satisfies AuditFilter
    expect(await all(every)).toEqual([revised])
    for (const [name, other] of [
      ['actor', ada],
      ['onBehalfOf', grace.id],
      ['plan', writer],
      ['unit', 'Ward 7'],
      ['types', ['GoalSet']],
      ['elementKinds', ['step']],
      ['element', uuid(21)],
      ['reasons', ['other']],
      ['origins', ['import']],
      ['late', true],
      ['search', 'grace novelist'],
      ['from', '2026-01-01T12:00:00.000Z'],
      ['until', revised!.occurredAt],
    ] as const)
      expect([name, await all({ ...every, [name]: other })]).toEqual([name, []])
  })

  it('is ordered by the axis of the filter', async () => {
    const told = ['GoalRevised', 'PlanMoved', 'GoalSet']
    expect(await types({ plan: nurse, axis: 'recorded' })).toEqual(['GoalAchieved', ...told, 'PlanStarted'])
    expect(await types({ plan: nurse, axis: 'occurred' })).toEqual([...told, 'GoalAchieved', 'PlanStarted'])
  })

  it('shows nothing of other organisations', async () => {
    const page = await feed.page({ organisation: uuid(0x5c), first: 10 })
    expect(page.entries.map(({ entry }) => entry.planTitle)).toEqual(['A plan elsewhere'])
  })

  it('refuses a cursor of the other axis, and one that was made up', async () => {
    const { entries } = await feed.page({ organisation: hospital, first: 1 })
    const after = entries[0]!.cursor
    const query = { organisation: hospital, first: 1 }
    await expect(feed.page({ ...query, filter: { axis: 'occurred' }, after })).rejects.toThrow(BadCursor)
    const made = Buffer.from(JSON.stringify(['recorded_at', 'yesterday', '1'])).toString('base64url')
    await expect(feed.page({ ...query, after: made })).rejects.toThrow(BadCursor)
  })

  it.each(['recorded', 'occurred'] as const)(
    'is read page by page on the %s axis without loss or double while others write',
    async axis => {
      const filter = { axis }
      const before = (await all(filter, 1_000)).map(({ position }) => position)
      const seen: bigint[] = []
      for (let after: string | undefined; ; ) {
        const page = await feed.page({ organisation: hospital, filter, first: 3, ...(after && { after }) })
        seen.push(...page.entries.map(({ entry }) => entry.position))
        after = page.entries.at(-1)?.cursor
        if (!page.hasNextPage) break
        await written.goal(writer, written.newId())
        await takeIn(1)
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter(position => before.includes(position))).toEqual(before)
    },
  )

  it.each(['recorded', 'occurred'] as const)(
    'is read from its oldest entry on the %s axis, up to a position and no further',
    async axis => {
      const upTo = (await all()).map(({ position }) => position).toSorted((a, b) => Number(a - b))[4]!
      const query = { organisation: hospital, filter: { axis }, upTo }
      const whole = await feed.page({ ...query, first: 100 })
      const newestFirst = whole.entries.map(({ entry }) => entry.position)
      expect(newestFirst.every(position => position <= upTo)).toBe(true)
      expect(await feed.count(query)).toBe(newestFirst.length)
      const seen: bigint[] = []
      for (let after: string | undefined; ; ) {
        const page = await feed.page({ ...query, oldestFirst: true, first: 2, ...(after && { after }) })
        seen.push(...page.entries.map(({ entry }) => entry.position))
        after = page.entries.at(-1)?.cursor
        if (!page.hasNextPage) break
      }
      expect(seen).toEqual(newestFirst.toReversed())
    },
  )

  it('gets each event once, also when a batch is brought again', async () => {
    const events = (await log.readAll({ after: 0n, limit: 10_000 })).events
    const counted =
      await sql`select count(*)::int as n, count(distinct event)::int as events from read.audit_entry`
    expect(counted).toMatchObject([{ n: events.length, events: events.length }])
    const from = { position: 0n, generation: 0 }
    await expect(
      applyBatch({ sql, model, folds: keptFolds(model, written.history), from, events: events.slice(0, 2) }),
    ).rejects.toThrow('checkpoint')
    expect(await sql`select count(*)::int as n from read.audit_entry`).toMatchObject([{ n: events.length }])
  })
})
