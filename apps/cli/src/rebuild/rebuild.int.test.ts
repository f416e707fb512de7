import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planStream, renamePlan, startPlan } from '@plan-ledger/domain'
import { testDatabase } from '@plan-ledger/event-log/testing'
import type { RebuildProgress } from '@plan-ledger/read-models'
import postgres, { type Sql } from 'postgres'
import { v7 as newUuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLedger } from '../ledger.ts'
import { Sentence } from '../sentence.ts'
import { rebuild, replay } from './rebuild.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const [organisation, plan, owner] = [newUuid(), newUuid(), newUuid()]
let database: Awaited<ReturnType<typeof testDatabase>>
let place: { readonly databaseUrl: string; readonly dataDir: string }
let sql: Sql

beforeAll(async () => {
  database = await testDatabase()
  place = { databaseUrl: database.url, dataDir: await mkdtemp(join(tmpdir(), 'rebuild-')) }
  sql = postgres(database.url, { max: 1, onnotice: () => undefined })
  await withLedger(place, async ledger => {
    const plans = ledger.plans()
    const meta = () => ({
      organisation,
      stream: planStream(plan),
      commandId: newUuid(),
      owner,
      actor: { id: owner, name: 'Ada Byron', role: 'owner' as const },
      origin: 'app' as const,
    })
    await plans.change(meta(), (state, facts) =>
      startPlan(state, { title: 'Becoming a nurse', owner, ownerName: 'Ada Byron' }, facts),
    )
    await plans.change(meta(), (state, facts) => renamePlan(state, { title: 'Head nurse' }, facts))
  })
})
afterAll(async () => {
  await sql.end()
  await database.drop()
  await rm(place.dataDir, { recursive: true })
})

const planLedger = (...words: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly told: string }>(resolve => {
    const env = { ...process.env, DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataDir }
    execFile(process.execPath, [main, ...words], { env }, (error, out, told) =>
      resolve({ code: error ? Number(error.code) : 0, out, told }),
    )
  })

describe('plan-ledger rebuild', () => {
  it('folds all read models from the log, also where no API ever ran', async () => {
    const progress: RebuildProgress[] = []
    const rebuilt = await rebuild(place, told => progress.push(told))
    const names = rebuilt.map(({ model }) => model)
    expect(names).toEqual(expect.arrayContaining(['plan-directory', 'organisations', 'audit-feed']))
    expect(new Set(progress.map(({ phase }) => phase))).toEqual(new Set(['fold', 'index', 'catch-up']))
    expect(await sql`select title from read.plan`).toMatchObject([{ title: 'Head nurse' }])
    expect(await sql`select type from read.audit_entry order by position`).toMatchObject([
      { type: 'PlanStarted' },
      { type: 'PlanRenamed' },
    ])
  })

  it('lets the signed log’s trees grow anew only where the log was copied elsewhere', async () => {
    const stands = () => sql`select position::int, generation from read.checkpoint where model = 'integrity'`
    await sql`
      update read.checkpoint set position = 2, event_id = e.id, event_stream = e.stream, event_version = e.version
      from log.event e where model = 'integrity' and e.position = 2`
    await rebuild(place)
    expect(await stands()).toEqual([{ position: 2, generation: 0 }])
    await sql`update read.checkpoint set event_id = ${newUuid()} where model = 'integrity'`
    await rebuild(place)
    expect(await stands()).toEqual([{ position: 0, generation: 1 }])
  })

  it('mends only the read model that is named, and says what it did', async () => {
    await sql`update read.plan set title = 'spoiled'`
    const { code, out, told } = await planLedger('rebuild', 'plan-directory')
    expect({ code, out }).toEqual({
      code: 0,
      out: 'plan-directory: rebuilt up to position 2 from 2 events.\n',
    })
    expect(told).toMatch(/^Folding streams 100 %: 1 of 1 streams, 2 events, /m)
    expect(await sql`select title from read.plan`).toMatchObject([{ title: 'Head nurse' }])
  })

  it('refuses a name that there is not, in one sentence', async () => {
    const { code, out, told } = await planLedger('rebuild', 'horoscopes')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(told).toMatch(/^There is no read model "horoscopes"; there are [a-z, -]+\.\n$/)
    await expect(replay({ ...place, name: 'horoscopes' })).rejects.toThrow(Sentence)
  })

  it('--parked takes in again what was parked, from its place', async () => {
    await sql`delete from read.audit_entry where version = 2`
    await sql`insert into read.parked (model, key, position, error)
      values ('audit-feed', ${planStream(plan)}, 2, 'TypeError')`
    expect(await planLedger('rebuild', '--parked', 'audit-feed')).toMatchObject({
      code: 0,
      out: 'audit-feed: 1 taken in again, 0 still parked.\n',
    })
    expect(await sql`select version from read.audit_entry order by version`).toHaveLength(2)
    expect((await planLedger('rebuild', 'audit-feed', '--parked')).out).toBe(
      'audit-feed: nothing is parked.\n',
    )
  })
})
