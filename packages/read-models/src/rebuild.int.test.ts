import { createHash } from 'node:crypto'
import { type EventLog, memoryEventLog } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readCheckpoint } from './checkpoint.ts'
import { filling } from './fill.ts'
import { planDirectory } from './plan-directory/query.ts'
import { type Projector, projector } from './projector.ts'
import type { ReadModel } from './read-model.ts'
import { readModels } from './read-models.ts'
import { RebuildRunning, rebuildReadModels } from './rebuild.ts'
import type { RebuildProgress } from './rebuild-progress.ts'
import { replayParked } from './replay-parked.ts'
import { createReadModels, dropReadModel } from './schema.ts'
import { type History, prefixesOf } from './streams.ts'
import { failingAt } from './testing/broken.ts'
import { hospital, liveThrough, type Planning, planning, uuid } from './testing/plans.ts'
import { liveRandomly } from './testing/random-lives.ts'

const seed = 20_261_122
let database: Awaited<ReturnType<typeof testDatabase>>
let sql: Sql
let log: EventLog
let written: Planning
const models = readModels
const running: Projector[] = []

beforeAll(async () => {
  database = await testDatabase()
  sql = postgres(database.url, { max: 8, onnotice: () => undefined })
})
afterAll(async () => {
  await sql.end({ timeout: 5 })
  await database.drop()
})
beforeEach(async () => {
  log = memoryEventLog()
  written = planning(log)
  await createReadModels(sql, models)
})
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
  for (const model of models) await dropReadModel(sql, model)
})

const keep = (kept = models) => {
  const keeping = projector({
    history: written.history,
    sql,
    url: database.url,
    models: kept,
    report: () => undefined,
    batch: 7,
  })
  running.push(keeping)
  return keeping
}
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 20))
}
const lastPosition = async (model: ReadModel) =>
  (await log.readAll({ after: 0n, limit: 100_000, filter: { streamPrefixes: prefixesOf(model) } })).events.at(
    -1,
  )?.position ?? 0n
const takenIn = () =>
  until(async () => {
    for (const model of models)
      if ((await readCheckpoint(sql, model.name)).position !== (await lastPosition(model))) return false
    return true
  })
/** Over all rows of a model's tables, in the order of their text. */
const hashOf = async (model: ReadModel, schema = 'read') => {
  const hash = createHash('sha256')
  let rows = 0
  for (const table of model.tables)
    for (const { row } of await sql.unsafe(
      `select to_json(t)::text as row from ${schema}.${table} t order by 1`,
    )) {
      hash.update(row)
      rows += 1
    }
  return { rows, hash: hash.digest('hex') }
}
const named = (name: string) => models.find(model => model.name === name)!
type Settings = Parameters<typeof rebuildReadModels>[0]
const rebuildDirectory = (more: Partial<Settings> = {}) =>
  rebuildReadModels({ history: written.history, sql, models: [named('plan-directory')], ...more })
/** Ends a rebuild of the directory when it has done a part of a phase. */
const endedIn = (phase: RebuildProgress['phase']) => {
  const ending = new AbortController()
  const onProgress = (told: RebuildProgress) => {
    if (told.phase === phase && (told.done > 0 || phase === 'index')) ending.abort()
  }
  return rebuildDirectory({ signal: ending.signal, onProgress })
}

describe('a rebuild', () => {
  it(`gives for every read model the rows that were kept up all along, alone and all together (seed ${seed})`, async () => {
    await liveThrough(written, { plans: 25, changes: 200, seed })
    await liveRandomly(written, { plans: 12, seed })
    const keeping = keep()
    await takenIn()
    await keeping.stop()
    const before = await Promise.all(models.map(model => hashOf(model)))
    for (const { rows } of before) expect(rows).toBeGreaterThan(0)
    for (const some of [models, ...models.map(model => [model])]) {
      const rebuilt = await rebuildReadModels({ history: written.history, sql, models: some })
      expect(rebuilt.map(({ position }) => position)).toEqual(await Promise.all(some.map(lastPosition)))
      for (const model of some) expect(await hashOf(model)).toEqual(before[models.indexOf(model)])
    }
    for (const [i, model] of models.entries())
      expect(await hashOf(model, `read_before_${model.name.replaceAll('-', '_')}`)).toEqual(before[i])
  })

  it('is folded by several side by side into what one makes of it', async () => {
    await liveThrough(written, { plans: 120, changes: 100, seed })
    await rebuildReadModels({ history: written.history, sql, models })
    const before = await Promise.all(models.map(model => hashOf(model)))
    const { history } = written
    const rebuilt = await rebuildReadModels({
      history,
      sql,
      models,
      fillers: some => ({
        fills: [1, 2, 3].map(() => filling({ history, sql, models: some })),
        close: async () => undefined,
      }),
    })
    expect(rebuilt.map(({ position }) => position)).toEqual(await Promise.all(models.map(lastPosition)))
    expect(rebuilt.find(({ model }) => model === 'audit-feed')?.events).toBe(221)
    expect(await Promise.all(models.map(model => hashOf(model)))).toEqual(before)
  })

  it('reads and decodes the log once for all read models', async () => {
    await liveThrough(written, { plans: 25, changes: 300, seed })
    const decoded = new Map<string, number>()
    const history: History = {
      ...written.history,
      decode: event => {
        decoded.set(event.id, (decoded.get(event.id) ?? 0) + 1)
        return written.history.decode(event)
      },
    }
    await rebuildReadModels({ history, sql, models })
    expect(decoded.size).toBe(Number(await log.head()))
    expect(new Set(decoded.values())).toEqual(new Set([1]))
  })

  it('leaves the tables with the keys and indexes that they have without it', async () => {
    const shape = () =>
      sql`select tablename, indexname, indexdef from pg_indexes where schemaname = 'read' order by 1, 2`
    const before = await shape()
    await liveThrough(written, { plans: 3, changes: 20, seed })
    await rebuildReadModels({ history: written.history, sql, models })
    expect(await shape()).toEqual(before)
  })

  it('goes on beside live writes, and every read of the old and the new tables answers', async () => {
    await liveThrough(written, { plans: 25, changes: 200, seed })
    keep()
    await takenIn()
    let ended = false
    const failures: unknown[] = []
    let reads = 0
    const readers = Array.from({ length: 3 }, async () => {
      const directory = planDirectory(sql)
      while (!ended)
        try {
          const page = await directory.page({
            organisation: hospital,
            listed: { all: true, uncoached: false },
            today: '2026-06-01',
            sort: 'changed',
            first: 20,
          })
          if (page.totalCount < 25) failures.push(page.totalCount)
          reads += 1
        } catch (error) {
          failures.push(error)
        }
    })
    let writes = 0
    const writer = (async () => {
      while (!ended) {
        await written.rename(uuid(0x100_000 + (writes % 25)), `Renamed ${writes}`)
        writes += 1
        await new Promise(resolve => setTimeout(resolve, 15))
      }
    })()
    const directory = named('plan-directory')
    for (const batch of [20, 100, 5_000]) {
      const [rebuilt] = await rebuildDirectory({ batch })
      expect(rebuilt!.events).toBeGreaterThan(200)
    }
    ended = true
    await Promise.all([writer, ...readers])
    expect(failures).toEqual([])
    expect(reads).toBeGreaterThan(0)
    expect(writes).toBeGreaterThan(0)
    await takenIn()
    const continuous = await hashOf(directory)
    await running.splice(0)[0]!.stop()
    await dropReadModel(sql, directory)
    await createReadModels(sql, models)
    keep()
    await takenIn()
    expect(await hashOf(directory)).toEqual(continuous)
  })

  it.each([
    ['fold', 'begins anew'],
    ['index', 'goes on with what was filled'],
  ] as const)('that was ended in phase %s %s, while the live tables stay as they are', async (phase, _) => {
    await liveThrough(written, { plans: 120, changes: 100, seed })
    keep()
    await takenIn()
    const directory = named('plan-directory')
    const before = await hashOf(directory)
    await expect(endedIn(phase)).rejects.toThrow()
    expect(await hashOf(directory)).toEqual(before)
    await written.rename(uuid(0x100_001), 'Renamed meanwhile')
    await takenIn()
    const live = await hashOf(directory)
    const [again] = await rebuildDirectory()
    if (phase === 'fold') expect(again).toMatchObject({ events: 221 })
    else expect(again).toMatchObject({ events: 1, resumedAt: 221n })
    expect(await hashOf(directory)).toEqual(live)
  })

  it('tells how far it has come', async () => {
    await liveThrough(written, { plans: 120, changes: 20, seed })
    const told: RebuildProgress[] = []
    await rebuildReadModels({ history: written.history, sql, models, onProgress: each => told.push(each) })
    const phases = Object.entries(Object.groupBy(told, ({ phase }) => phase))
    expect(phases.map(([phase]) => phase)).toEqual(['fold', 'index', 'catch-up'])
    for (const [phase, all] of phases) {
      expect(all.map(({ done }) => done)).toEqual(all.map(({ done }) => done).sort((a, b) => a - b))
      const total = phase === 'fold' ? 121 : models.length
      expect(all.at(-1)).toMatchObject({ done: total, total, left: 0 })
    }
    expect(told.findLast(({ phase }) => phase === 'fold')?.events).toBe(141)
  })

  it.each([
    [
      'another log',
      () => sql`update read.checkpoint set event_id = ${uuid(0xdead)} where model like '%/next'`,
    ],
    [
      'another version',
      () => sql`update read.checkpoint set version = version + 1 where model like '%/next'`,
    ],
  ])('begins anew when what it had filled belongs to %s', async (_, spoil) => {
    await liveThrough(written, { plans: 3, changes: 20, seed })
    await expect(endedIn('index')).rejects.toThrow()
    await spoil()
    const [rebuilt] = await rebuildDirectory()
    expect(rebuilt!.resumedAt).toBeUndefined()
    expect((await hashOf(named('plan-directory'))).rows).toBe(3)
  })

  it('replaces nothing when it meets an event that it can not take in', async () => {
    await liveThrough(written, { plans: 5, changes: 30, seed })
    const keeping = keep()
    await takenIn()
    await keeping.stop()
    const directory = named('plan-directory')
    const before = await hashOf(directory)
    await expect(rebuildDirectory({ models: [failingAt(directory, uuid(0x100_002))] })).rejects.toMatchObject(
      { name: 'PoisonEvent', message: expect.stringContaining(uuid(0x100_002)) },
    )
    expect(await hashOf(directory)).toEqual(before)
    const [rebuilt] = await rebuildDirectory()
    expect(rebuilt!.events).toBeGreaterThan(0)
  })

  it('is done by one process at a time', async () => {
    await liveThrough(written, { plans: 5, changes: 30, seed })
    const outcomes = await Promise.allSettled([rebuildDirectory(), rebuildDirectory()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(RebuildRunning),
    })
  })

  it('frees what was parked, and the projector goes on from there', async () => {
    const [good, bad] = [uuid(1), uuid(2)]
    await written.start(good, 'Good')
    await written.start(bad, 'Bad')
    const directory = named('plan-directory')
    const broken = keep([failingAt(directory, bad)])
    await until(async () => (await readCheckpoint(sql, directory.name)).position === 2n)
    await broken.stop()
    expect(await sql`select key from read.parked`).toHaveLength(1)
    const keeping = keep([directory])
    await rebuildDirectory()
    await written.rename(bad, 'Mended')
    await until(async () => (await sql`select 1 from read.plan where title = 'Mended'`).length === 1)
    expect(await sql`select key from read.parked`).toHaveLength(0)
    await until(async () => keeping.status()[0]?.parked === 0)
  })
})

describe('a parked stream', () => {
  it.each(['plan-directory', 'audit-feed'])(
    'of %s is replayed from its place without touching the others, and stays parked while the fault lasts',
    async name => {
      const [good, bad] = [uuid(1), uuid(2)]
      await written.start(good, 'Good')
      await written.start(bad, 'Bad')
      const model = named(name)
      const broken = failingAt(model, bad)
      const keeping = keep([broken])
      await until(async () => (await readCheckpoint(sql, name)).position === 2n)
      await written.rename(bad, 'Worse')
      await written.rename(good, 'Better')
      await until(async () => (await readCheckpoint(sql, name)).position === 4n)

      const vain = await replayParked(written.history, sql, broken)
      expect(vain).toMatchObject({ replayed: [], still: [{ key: `plan-${bad}`, position: 2n }] })
      expect(vain.still[0]!.error).toMatch(/^TypeError /)
      expect(vain.still[0]!.error).not.toContain('fault of the program')
      expect(await sql`select key from read.parked`).toHaveLength(1)

      expect(await replayParked(written.history, sql, model)).toMatchObject({
        replayed: [`plan-${bad}`],
        still: [],
      })
      expect(await sql`select key from read.parked`).toHaveLength(0)
      const replayed = await hashOf(model)
      await until(async () => keeping.status()[0]?.parked === 0)
      await rebuildReadModels({ history: written.history, sql, models: [model] })
      expect(await hashOf(model)).toEqual(replayed)
    },
  )
})
