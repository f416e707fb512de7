import {
  abandonGoal,
  achieveGoal,
  addSupporter,
  closePlan,
  type GoalContent,
  planStep,
  planStream,
  raiseBarrier,
  removeSupporter,
  reopenGoal,
  resolveBarrier,
  reviseGoal,
  setGoal,
  startPlan,
} from '@plan-ledger/domain'
import { memoryEventLog } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyBatch } from '../batch.ts'
import { keptFolds } from '../kept-folds.ts'
import { createReadModels } from '../schema.ts'
import { ada, hospital, planning, uuid } from '../testing/plans.ts'
import { completionModel } from './model.ts'
import { completion } from './query.ts'

const [nurse, writer] = [uuid(1), uuid(2)]
const zoe = uuid(0x20e)
const goal = { kept: uuid(11), redated: uuid(12), late: uuid(13), dropped: uuid(14), undated: uuid(15) }
const other = { unstable: uuid(21), leftOpen: uuid(22) }
const today = '2026-01-01'
const at = (day: string) => `${day}T12:00:00.000Z`
let database: Awaited<ReturnType<typeof testDatabase>>
let sql: Sql
let counted: ReturnType<typeof completion>
let planned: (plan: string) => Promise<{ readonly events: readonly { readonly type: string }[] }>

beforeAll(async () => {
  database = await testDatabase()
  sql = postgres(database.url, { max: 4, onnotice: () => undefined })
  const log = memoryEventLog()
  const written = planning(log)
  planned = plan => written.plans.load(planStream(plan))
  const started = (plan: string, owner: string, unit?: string) =>
    written.does(
      plan,
      (state, facts) =>
        startPlan(state, { title: 'Any', owner, ownerName: 'Somebody', ...(unit && { unit }) }, facts),
      { occurredAt: at('2025-01-01') },
    )
  const set = (plan: string, id: string, content: Partial<GoalContent>, day = '2025-01-10') =>
    written.does(
      plan,
      (state, facts) =>
        setGoal(state, { goal: id, statement: `Goal ${id}`, kind: 'professional', ...content }, facts),
      { occurredAt: at(day) },
    )
  const on = (day: string) => ({
    occurredAt: at(day),
    reason: { code: 'other', text: 'It had to be' } as const,
  })
  const achieve = (plan: string, id: string, day: string) =>
    written.does(plan, (state, facts) => achieveGoal(state, { goal: id }, facts), on(day))
  const revise = (
    plan: string,
    id: string,
    changes: Parameters<typeof reviseGoal>[1]['changes'],
    day: string,
  ) => written.does(plan, (state, facts) => reviseGoal(state, { goal: id, changes }, facts), on(day))
  const measure = (target: string) => ({ what: 'courses', baseline: '0', target, direction: 'up' }) as const

  await started(nurse, ada, 'Ward 7')
  await set(nurse, goal.kept, { due: '2025-06-01' })
  await achieve(nurse, goal.kept, '2025-06-01')
  await set(nurse, goal.redated, { due: '2025-06-01', measure: measure('10') })
  await revise(nurse, goal.redated, { due: '2025-12-01', measure: measure('5') }, '2025-07-01')
  await revise(nurse, goal.redated, { statement: 'Said otherwise' }, '2025-07-02')
  await achieve(nurse, goal.redated, '2025-11-01')
  await set(nurse, goal.late, { due: '2025-06-01', kind: 'personal' }, '2025-04-10')
  await set(nurse, goal.dropped, { due: '2025-06-01' })
  await written.does(
    nurse,
    (state, facts) => abandonGoal(state, { goal: goal.dropped }, facts),
    on('2025-08-01'),
  )
  await set(nurse, goal.undated, {})
  const [step, barriers, mentor] = [uuid(31), [uuid(41), uuid(42)], uuid(51)] as const
  await written.does(
    nurse,
    (state, facts) =>
      addSupporter(state, { supporter: mentor, name: 'Mara', role: 'mentor' } as never, facts),
    on('2025-02-01'),
  )
  await written.does(
    nurse,
    (state, facts) => removeSupporter(state, { supporter: mentor }, facts),
    on('2025-09-01'),
  )
  await written.does(
    nurse,
    (state, facts) =>
      planStep(state, { step, action: 'Read', kind: 'learning', goal: goal.late } as never, facts),
    on('2025-04-11'),
  )
  const raise = (barrier: string, blocks: string, day: string) =>
    written.does(
      nurse,
      (state, facts) =>
        raiseBarrier(
          state,
          { barrier, description: 'Nights', category: 'time', severity: 3, blocks: [blocks] },
          facts,
        ),
      on(day),
    )
  await raise(barriers[0], goal.late, '2025-04-20')
  await written.does(
    nurse,
    (state, facts) => resolveBarrier(state, { barrier: barriers[0], note: null }, facts),
    on('2025-05-01'),
  )
  await raise(barriers[1], step, '2025-07-01')

  await started(writer, zoe)
  await set(writer, other.unstable, { due: '2026-06-01' })
  await achieve(writer, other.unstable, '2025-03-01')
  await written.does(
    writer,
    (state, facts) => reopenGoal(state, { goal: other.unstable }, facts),
    on('2025-03-15'),
  )
  await achieve(writer, other.unstable, '2025-09-01')
  await set(writer, other.leftOpen, { due: '2027-06-01' })
  await written.does(writer, (state, facts) => closePlan(state, {}, facts), on('2025-10-01'))

  const model = completionModel
  await createReadModels(sql, [model])
  const { events } = await log.readAll({ after: 0n, limit: 1_000, filter: { streamPrefixes: ['plan-'] } })
  await applyBatch({
    sql,
    model,
    folds: keptFolds(model, written.history),
    from: { position: 0n, generation: 0 },
    events,
  })
  counted = completion(sql)
  expect(await counted.position()).toBe(await log.head())
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

const record = async (id: string) => {
  const [row] = await sql`select to_json(r) as record from read.completion_record r where goal = ${id}`
  return row?.record
}
const all = async (day = today) => {
  const [only, ...more] = await counted.counts({ organisation: hospital, today: day })
  expect(more).toEqual([])
  return only!
}

describe('a completion record', () => {
  it('tells the original and the current promise, and what the revisions did to it', async () => {
    expect(await record(goal.redated)).toMatchObject({
      plan: nurse,
      owner: ada,
      unit: 'Ward 7',
      original_due: '2025-06-01',
      current_due: '2025-12-01',
      signed_off_due: null,
      original_target: '10',
      current_target: '5',
      due_later: 1,
      due_earlier: 0,
      target_softened: 1,
      target_raised: 0,
      wording_only: 1,
      set_at: expect.stringContaining('2025-01-10T12:00:00'),
      first_achieved_at: expect.stringContaining('2025-11-01T12:00:00'),
    })
  })

  it('takes an achievement for durable only if nobody reopened it within 30 days', async () => {
    expect(await record(other.unstable)).toMatchObject({
      first_achieved_at: expect.stringContaining('2025-03-01'),
      durably_achieved_at: expect.stringContaining('2025-09-01'),
    })
  })

  it('tells when barriers were in the way of the goal or of its steps, and when the owner had a mentor', async () => {
    const { obstructed, mentored } = await record(goal.late)
    const day = (n: string) => `2025-${n} 12:00:00+00`
    expect(obstructed).toBe(`{["${day('04-20')}","${day('05-01')}"),["${day('07-01')}",)}`)
    expect(mentored).toBe(`{["${day('02-01')}","${day('09-01')}")}`)
    expect(await record(goal.kept)).toMatchObject({ obstructed: '{}', mentored })
    expect(await record(other.leftOpen)).toMatchObject({ obstructed: '{}', mentored: '{}' })
  })

  it('observes a goal that was told late from its recording, as it would not have been told had it ended', async () => {
    const { observed_from, set_recorded_at, set_at } = await record(goal.kept)
    expect(observed_from).toBe(set_recorded_at)
    expect(set_at).toContain('2025-01-10')
  })

  it('tells by which events it was set, promised and ended', async () => {
    const { events } = await planned(nurse)
    const { set_by, terms_by, status_by, plan_closed_by } = await record(goal.redated)
    expect([set_by, terms_by, status_by].map(version => events[version - 1]?.type)).toEqual([
      'GoalSet',
      'GoalRevised',
      'GoalAchieved',
    ])
    expect(plan_closed_by).toBeNull()
    const closed = await planned(writer)
    expect(closed.events[(await record(other.leftOpen)).plan_closed_by - 1]?.type).toBe('PlanClosed')
  })

  it('tells when a goal was abandoned, and when its plan was closed', async () => {
    expect(await record(goal.dropped)).toMatchObject({
      status: 'abandoned',
      abandoned_at: expect.stringContaining('2025-08-01'),
      reformulated_at: null,
      plan_closed_at: null,
    })
    expect(await record(other.leftOpen)).toMatchObject({
      status: 'open',
      plan_closed_at: expect.stringContaining('2025-10-01'),
    })
  })
})

describe('completion', () => {
  it('counts each goal once, with closed plans neither as open nor as achieved', async () => {
    expect(await all()).toMatchObject({
      people: 2,
      goals: 7,
      achieved: 3,
      abandoned: 1,
      reformulated: 0,
      planClosed: 1,
      open: 2,
      overdue: 1,
    })
  })

  it('trap 11: open late goals are in the denominator of "on time", and a re-dated goal is late by its original date', async () => {
    const { original, current, signedOff, goals } = await all()
    // on time: kept, unstable; late: re-dated, open beyond its date, abandoned beyond its date
    expect(original).toEqual({ onTime: 2, late: 3, undecided: 1, undated: 1 })
    expect(current).toEqual({ onTime: 3, late: 2, undecided: 1, undated: 1 })
    expect(signedOff).toEqual({ onTime: 0, late: 0, undecided: 0, undated: goals })
  })

  it('judges open goals by the day of the question, and nothing that has ended', async () => {
    const early = await all('2025-06-01')
    expect(early).toMatchObject({ open: 2, overdue: 0 })
    expect(early.original).toEqual({ onTime: 2, late: 2, undecided: 2, undated: 1 })
    expect((await all('2099-01-01')).original).toEqual((await all()).original)
  })

  it.each([
    ['unit', ['Ward 7', undefined], [5, 2]],
    ['quarter', ['2025-Q1', '2025-Q2'], [6, 1]],
    ['horizon', ['longer', 'quarter', 'undated', 'year'], [2, 1, 1, 3]],
    ['kind', ['personal', 'professional'], [1, 6]],
  ] as const)('is grouped by %s, and the groups add up to the whole', async (by, groups, sizes) => {
    const found = await counted.counts({ organisation: hospital, by, today })
    expect(found.map(({ group }) => group)).toEqual(groups)
    expect(found.map(({ goals }) => goals)).toEqual(sizes)
    const whole = await all()
    for (const key of ['goals', 'achieved', 'abandoned', 'planClosed', 'open', 'overdue'] as const)
      expect(found.reduce((sum, each) => sum + each[key], 0)).toBe(whole[key])
    for (const { goals, achieved, abandoned, reformulated, planClosed, open, ...each } of found) {
      expect(achieved + abandoned + reformulated + planClosed + open).toBe(goals)
      for (const date of ['original', 'signedOff', 'current'] as const)
        expect(Object.values(each[date]).reduce((sum, n) => sum + n, 0)).toBe(goals)
    }
  })

  it('says nothing of an organisation without goals', async () => {
    expect(await counted.counts({ organisation: uuid(0x5c), today })).toEqual([])
    expect(await counted.counts({ organisation: uuid(0x5c), by: 'unit', today })).toEqual([])
  })
})
