import { type EventLog, memoryEventLog } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyBatch } from './batch.ts'
import { CheckpointMoved, readCheckpoint } from './checkpoint.ts'
import { organisationsModel } from './organisations/model.ts'
import { planDirectoryModel } from './plan-directory/model.ts'
import { type Projector, projector, type Report } from './projector.ts'
import type { ReadModel } from './read-model.ts'
import { createReadModels, dropReadModel } from './schema.ts'
import { liveThrough, type Planning, planning, uuid } from './testing/plans.ts'

const seed = 20_261_122
let database: Awaited<ReturnType<typeof testDatabase>>
let sql: Sql
let log: EventLog
let written: Planning
let models: readonly ReadModel[]
const running: Projector[] = []
const reports: Report[] = []

beforeAll(async () => {
  database = await testDatabase()
  sql = postgres(database.url, { max: 6, onnotice: () => undefined })
})
afterAll(async () => {
  await sql.end({ timeout: 5 })
  await database.drop()
})
beforeEach(async () => {
  log = memoryEventLog()
  written = planning(log)
  models = [planDirectoryModel(written.plans.load), organisationsModel(written.organisations.load)]
  reports.length = 0
})
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
  for (const model of models) await dropReadModel(sql, model)
})

const keep = (
  settings: { batch?: number; models?: readonly ReadModel[]; log?: EventLog; recordedAt?: () => string } = {},
) => {
  const keeping = projector({
    log,
    sql,
    url: database.url,
    models,
    report: report => reports.push(report),
    ...settings,
  })
  running.push(keeping)
  return keeping
}
const until = async (holds: () => Promise<boolean> | boolean) => {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 20))
}
const lastPosition = async (prefix: string) =>
  (await log.readAll({ after: 0n, limit: 100_000, filter: { streamPrefixes: [prefix] } })).events.at(-1)
    ?.position ?? 0n
const takenIn = async () => {
  const [plans, organisations] = [await lastPosition('plan-'), await lastPosition('organisation-')]
  await until(
    async () =>
      (await readCheckpoint(sql, 'plan-directory')).position === plans &&
      (await readCheckpoint(sql, 'organisations')).position === organisations,
  )
}
const rows = async () => ({
  plans: (await sql`select plan::text, to_json(p)::text as all from read.plan p order by plan`).map(
    row => row.all,
  ),
  organisations: (await sql`select to_json(o)::text as all from read.organisation o order by id`).map(
    row => row.all,
  ),
})
const planEvents = async () =>
  (await log.readAll({ after: 0n, limit: 100_000, filter: { streamPrefixes: ['plan-'] } })).events

describe('the projector', () => {
  it(`gives equal rows for batches of 1, 7 and 1,000, and for a restart in the middle (seed ${seed})`, async () => {
    await liveThrough(written, { plans: 25, changes: 300, seed })
    const seen: Awaited<ReturnType<typeof rows>>[] = []
    for (const batch of [1, 7, 1_000]) {
      await createReadModels(sql, models)
      const keeping = keep({ batch })
      await takenIn()
      await keeping.stop()
      seen.push(await rows())
      for (const model of models) await dropReadModel(sql, model)
    }

    await createReadModels(sql, models)
    const events = await planEvents()
    const middle = events[Math.floor(events.length / 2)]!.position
    const first = keep({ batch: 7 })
    await until(async () => (await readCheckpoint(sql, 'plan-directory')).position > middle)
    await first.stop()
    const second = keep({ batch: 7 })
    await takenIn()
    await second.stop()
    seen.push(await rows())

    expect(seen[0]!.plans).toHaveLength(25)
    expect(seen[0]!.organisations).toHaveLength(1)
    for (const other of seen.slice(1)) expect(other).toEqual(seen[0])
  })

  it('takes in every batch once, also when it is brought twice or by two leaders', async () => {
    await liveThrough(written, { plans: 4, changes: 30, seed })
    await createReadModels(sql, models)
    const model = models[0]!
    const events = await planEvents()
    let from = { position: 0n, generation: 0 }
    for (let n = 0; n < events.length; n += 5) {
      const batch = events.slice(n, n + 5)
      const outcomes = await Promise.allSettled([
        applyBatch(sql, model, from, batch),
        applyBatch(sql, model, from, batch),
      ])
      expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
      const after = await rows()
      await expect(applyBatch(sql, model, from, batch)).rejects.toThrow(CheckpointMoved)
      expect(await rows()).toEqual(after)
      from = { ...from, position: batch.at(-1)!.position }
    }
    expect(from.position).toBe(await lastPosition('plan-'))
  })

  it('shows no more than what the checkpoint has reached', async () => {
    const plan = uuid(1)
    await written.start(plan, 'First title')
    await written.rename(plan, 'Second title')
    await createReadModels(sql, models)
    const [first] = await planEvents()
    await applyBatch(sql, models[0]!, { position: 0n, generation: 0 }, [first!])
    expect(await sql`select title, version from read.plan`).toMatchObject([
      { title: 'First title', version: 1 },
    ])
  })

  it('parks a plan it can not take in, loudly, and goes on with all others', async () => {
    const [good, bad] = [uuid(1), uuid(2)]
    await written.start(good, 'Good')
    await written.start(bad, 'Bad')
    const directory = models[0]!
    let attempts = 0
    const poisoned: ReadModel = {
      ...directory,
      rows: async (stream, span) => {
        if (stream !== `plan-${bad}`) return directory.rows(stream, span)
        attempts += 1
        throw new TypeError('a secret of somebody')
      },
    }
    await createReadModels(sql, models)
    keep({ models: [poisoned, models[1]!] })
    await takenIn()
    await written.rename(good, 'Better')
    await written.rename(bad, 'Worse')
    await takenIn()

    expect(attempts).toBe(3)
    expect(await sql`select title from read.plan`).toMatchObject([{ title: 'Better' }])
    const parked = await sql`select model, key, position::int, error, skipped from read.parked`
    expect(parked).toMatchObject([{ model: 'plan-directory', key: `plan-${bad}`, position: 2, skipped: 1 }])
    expect(parked[0]?.error).toMatch(/^TypeError .*projector\.int\.test/)
    expect(parked[0]?.error).not.toContain('secret')
    expect(reports.filter(report => report.kind === 'parked')).toHaveLength(1)
  })

  it('parks a plan whose row PostgreSQL refuses, and writes its neighbours in the batch', async () => {
    await written.start(uuid(1), 'Good')
    await written.start(uuid(2), 'Bad')
    await written.start(uuid(3), 'Also good')
    const directory = models[0]!
    const refused: ReadModel = {
      ...directory,
      rows: async (stream, span) =>
        (await directory.rows(stream, span)).map(row =>
          row.title === 'Bad' ? { ...row, started_at: 'never' } : row,
        ),
    }
    await createReadModels(sql, models)
    keep({ models: [refused, models[1]!] })
    await takenIn()
    expect((await sql`select title from read.plan order by plan`).map(row => row.title)).toEqual([
      'Good',
      'Also good',
    ])
    expect(await sql`select key from read.parked`).toMatchObject([{ key: `plan-${uuid(2)}` }])
  })

  it('stops at its place when more than 20 plans can not be taken in', async () => {
    for (let n = 0; n < 21; n += 1) await written.start(uuid(100 + n), 'Any')
    const broken: ReadModel = {
      ...models[0]!,
      rows: async () => {
        throw new Error('broken')
      },
    }
    await createReadModels(sql, models)
    const keeping = keep({ models: [broken] })
    await until(() => keeping.status()[0]?.stopped !== undefined)
    const [parked] = await sql`select count(*)::int as n from read.parked`
    expect(parked?.n).toBeLessThanOrEqual(20)
    expect((await readCheckpoint(sql, 'plan-directory')).position).toBeLessThan(await lastPosition('plan-'))
    expect(reports.at(-1)).toMatchObject({ kind: 'stopped', error: { name: 'TooManyParked' } })
  })

  it('has one leader, whose place a standby takes when it ends', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    const first = keep()
    await until(() => first.status().every(status => status.leader))
    const second = keep()
    await takenIn()
    expect(second.status().some(status => status.leader)).toBe(false)
    await first.stop()
    await until(() => second.status().every(status => status.leader))
    await written.rename(uuid(1), 'Another')
    await takenIn()
    expect(await sql`select title from read.plan`).toMatchObject([{ title: 'Another' }])
  })

  it('is not behind while events keep coming, as long as each is taken in', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    const keeping = keep({ models: [models[0]!] })
    let renamed = 0
    await until(async () => {
      const [status] = keeping.status()
      if (renamed > 10 && (status?.position ?? 0n) > 0n && status?.behindSince === undefined) return true
      renamed += 1
      await written.rename(uuid(1), `Title ${renamed}`)
      return false
    })
  })

  it('tells since when the oldest event that it can not take in has been in the log', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    const recorded = '2026-01-01T00:00:00.000Z'
    let letGo = () => {}
    const held = new Promise<void>(resolve => {
      letGo = resolve
    })
    const model = models[0]!
    const slow: ReadModel = { ...model, rows: (stream, span) => held.then(() => model.rows(stream, span)) }
    const keeping = keep({ models: [slow], recordedAt: () => recorded })
    await until(() => keeping.status()[0]?.behindSince !== undefined)
    expect(keeping.status()[0]?.behindSince).toBe(Date.parse(recorded))
    letGo()
    await until(() => keeping.status()[0]?.behindSince === undefined)
    expect(keeping.status()[0]?.position).toBe(1n)
  })

  it('goes on by itself when the database cut all its connections', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    keep()
    await takenIn()
    const other = postgres(database.url, { max: 1 })
    const cut = await other<{ pid: number }[]>`select pid, pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    const pids = cut.map(({ pid }) => pid)
    // a backend ends when it gets round to it
    await until(
      async () => (await other`select 1 from pg_stat_activity where pid = any(${pids})`).length === 0,
    )
    await other.end()
    await written.rename(uuid(1), 'Another')
    await until(() =>
      takenIn().then(
        () => true,
        () => false,
      ),
    )
    expect(await sql`select title from read.plan`).toMatchObject([{ title: 'Another' }])
  })

  it('stops when the log went back behind its checkpoint', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    await keep().stop()
    const first = keep()
    await takenIn()
    await first.stop()
    const restored = memoryEventLog()
    const again = keep({ log: restored, models: [models[0]!] })
    await until(() => again.status()[0]?.stopped !== undefined)
    expect(again.status()[0]?.stopped).toMatchObject({ name: 'LogWentBack' })
  })

  it('folds a model of a new version again from the beginning', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    await keep().stop()
    const newer = models.map(model => ({ ...model, version: model.version + 1 }))
    await sql`update read.checkpoint set position = 1`
    await createReadModels(sql, newer)
    expect(await readCheckpoint(sql, 'plan-directory')).toEqual({ position: 0n, generation: 0 })
    keep({ models: newer })
    await takenIn()
    expect(await sql`select title from read.plan`).toHaveLength(1)
  })

  it('lets many processes create the schema at once', async () => {
    await expect(
      Promise.all(Array.from({ length: 5 }, () => createReadModels(sql, models))),
    ).resolves.toBeDefined()
  })
})
