import { type EventLog, memoryEventLog, type RecordedEvent } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyBatch } from './batch.ts'
import { CheckpointMoved, type Place, readCheckpoint } from './checkpoint.ts'
import { keptFolds } from './kept-folds.ts'
import { organisationsModel } from './organisations/model.ts'
import { planDirectoryModel } from './plan-directory/model.ts'
import { type Projector, projector, type Report } from './projector.ts'
import type { ReadModel } from './read-model.ts'
import { readModelStatus } from './read-model-status.ts'
import { readModels } from './read-models.ts'
import { makeReadable } from './readable-tables.ts'
import { createReadModels, dropReadModel } from './schema.ts'
import { type History, prefixesOf } from './streams.ts'
import { altering, looking } from './testing/broken.ts'
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
  models = [planDirectoryModel, organisationsModel]
  reports.length = 0
})
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
  for (const model of models) await dropReadModel(sql, model)
})

const keep = (
  settings: { batch?: number; models?: readonly ReadModel[]; lookAgain?: number; history?: History } = {},
) => {
  const keeping = projector({
    history: written.history,
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
const takenIn = (of = models) =>
  until(async () => {
    for (const model of of) {
      const filter = { streamPrefixes: prefixesOf(model) }
      const last = (await log.readAll({ after: 0n, limit: 100_000, filter })).events.at(-1)
      if ((await readCheckpoint(sql, model.name)).position !== (last?.position ?? 0n)) return false
    }
    return true
  })
/** Of every model there is. */
const allRows = async () => {
  const all: string[] = []
  for (const table of readModels.flatMap(({ tables }) => tables))
    for (const { row } of await sql.unsafe(`select to_json(t)::text as row from read.${table} t order by 1`))
      all.push(`${table} ${row}`)
  return all
}
const rows = async () => ({
  plans: (await sql`select plan::text, to_json(p)::text as all from read.plan p order by plan`).map(
    row => row.all,
  ),
  organisations: (await sql`select to_json(o)::text as all from read.organisation o order by id`).map(
    row => row.all,
  ),
})
const applied = (model: ReadModel, from: Place, events: readonly RecordedEvent[]) =>
  applyBatch({ sql, model, folds: keptFolds(model, written.history), from, events })
const planEvents = async () =>
  (await log.readAll({ after: 0n, limit: 100_000, filter: { streamPrefixes: ['plan-'] } })).events

describe('the projector', () => {
  it(`gives equal rows of every model for batches of 1, 7, 1,000 and 5,000, and for restarts in the middle (seed ${seed})`, async () => {
    await liveThrough(written, { plans: 25, changes: 300, seed })
    const seen: string[][] = []
    for (const batch of [1, 7, 1_000, 5_000]) {
      await createReadModels(sql, readModels)
      const keeping = keep({ batch, models: readModels })
      await takenIn(readModels)
      await keeping.stop()
      seen.push(await allRows())
      for (const model of readModels) await dropReadModel(sql, model)
    }

    await createReadModels(sql, readModels)
    const events = await planEvents()
    for (const place of [0.2, 0.5, 0.8]) {
      const middle = events[Math.floor(events.length * place)]!.position
      const keeping = keep({ batch: 7, models: readModels })
      await until(async () => (await readCheckpoint(sql, 'plan-directory')).position > middle)
      await keeping.stop()
    }
    const last = keep({ batch: 7, models: readModels })
    await takenIn(readModels)
    await last.stop()
    seen.push(await allRows())
    for (const model of readModels) await dropReadModel(sql, model)

    expect(seen[0]!.length).toBeGreaterThan(300)
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
      const outcomes = await Promise.allSettled([applied(model, from, batch), applied(model, from, batch)])
      expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
      const after = await rows()
      await expect(applied(model, from, batch)).rejects.toThrow(CheckpointMoved)
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
    await applied(models[0]!, { position: 0n, generation: 0 }, [first!])
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
    const poisoned = looking(directory, ({ stream }) => {
      if (stream !== `plan-${bad}`) return
      attempts += 1
      throw new TypeError('a secret of somebody')
    })
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
    const refused = altering(directory, row => (row.title === 'Bad' ? { ...row, started_at: 'never' } : row))
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
    const broken = looking(models[0]!, () => {
      throw new Error('broken')
    })
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
    const slow: History = {
      ...written.history,
      decode: event => held.then(() => written.history.decode(event)),
      recordedAt: () => recorded,
    }
    const keeping = keep({ models: [models[0]!], history: slow })
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
    const again = keep({ history: { ...written.history, log: restored }, models: [models[0]!] })
    await until(() => again.status()[0]?.stopped !== undefined)
    expect(again.status()[0]?.stopped).toMatchObject({ name: 'LogWentBack' })
  })

  it('answers from the tables of the older version until it has built those of the new one', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    const old = keep()
    await takenIn()
    await old.stop()
    const directory = models[0]!
    const shouting = altering(directory, row => ({ ...row, title: String(row.title).toUpperCase() }))
    const newer = { ...shouting, version: directory.version + 1, readableSince: directory.version }
    const seen = new Set<string>()
    const building: History = {
      ...written.history,
      decode: async event => {
        for (const { title } of await sql`select title from read.plan`) seen.add(title)
        return written.history.decode(event)
      },
    }
    await makeReadable(building, sql, [newer])
    expect(await readModelStatus(written.history, sql, [newer])).toMatchObject([{ outdated: true }])
    keep({ models: [newer], history: building })
    await until(async () => !(await readModelStatus(written.history, sql, [newer]))[0]!.outdated)
    expect([...seen]).toEqual(['Any'])
    expect(await sql`select title from read.plan`).toMatchObject([{ title: 'ANY' }])
    await written.rename(uuid(1), 'Another')
    await until(async () => (await sql`select 1 from read.plan where title = 'ANOTHER'`).length === 1)
  })

  it('builds tables that the queries of the new version can not read before anybody is served', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    await sql`alter table read.plan rename column title to heading`
    const newer = { ...models[0]!, version: models[0]!.version + 1 }
    await makeReadable(written.history, sql, [newer, models[1]!])
    expect(await sql`select title from read.plan`).toMatchObject([{ title: 'Any' }])
    expect(await readCheckpoint(sql, 'plan-directory')).toMatchObject({
      position: 1n,
      version: newer.version,
    })
  })

  it('stands still where a newer release has built the tables', async () => {
    await written.start(uuid(1), 'Any')
    await createReadModels(sql, models)
    await sql`update read.checkpoint set version = version + 1 where model = 'plan-directory'`
    const keeping = keep({ models: [models[0]!] })
    await until(() => keeping.status()[0]?.stopped !== undefined)
    expect(keeping.status()[0]?.stopped).toMatchObject({ name: 'NewerTables' })
    expect(await sql`select 1 from read.plan`).toHaveLength(0)
  })

  it('goes on by itself when the fault that it stopped for is gone', async () => {
    await written.start(uuid(1), 'Any')
    let broken = true
    const strict = looking({ ...models[0]!, strict: true }, () => {
      if (broken) throw new TypeError('a fault of the program')
    })
    await createReadModels(sql, models)
    const keeping = keep({ models: [strict], lookAgain: 50 })
    await until(() => keeping.status()[0]?.stopped !== undefined)
    expect(await readModelStatus(written.history, sql, models)).toMatchObject([
      { model: 'plan-directory', position: 0n, behindSince: expect.stringMatching(/^2026-/), parked: 0 },
      { model: 'organisations', position: 0n },
    ])
    broken = false
    await takenIn([strict])
    await until(() => keeping.status()[0]?.stopped === undefined)
    const [status] = await readModelStatus(written.history, sql, models)
    expect(status).toEqual({ model: 'plan-directory', position: 1n, parked: 0, outdated: false })
  })

  it('lets many processes create the schema at once', async () => {
    await expect(
      Promise.all(Array.from({ length: 5 }, () => createReadModels(sql, models))),
    ).resolves.toBeDefined()
  })
})
