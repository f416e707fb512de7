import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  type Facts,
  foundOrganisation,
  organisationStream,
  planStream,
  renamePlan,
  startPlan,
} from '@plan-ledger/domain'
import { testDatabase } from '@plan-ledger/event-log/testing'
import { readModels } from '@plan-ledger/read-models'
import postgres, { type Sql } from 'postgres'
import { v7 as newUuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLedger } from '../ledger.ts'
import { rebuild } from './rebuild.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const [organisation, owner] = [newUuid(), newUuid()]
let database: Awaited<ReturnType<typeof testDatabase>>
let place: { readonly databaseUrl: string; readonly dataDir: string }
let sql: Sql

beforeAll(async () => {
  database = await testDatabase()
  place = { databaseUrl: database.url, dataDir: await mkdtemp(join(tmpdir(), 'killed-')) }
  sql = postgres(database.url, { max: 1, onnotice: () => undefined })
  await withLedger(place, async ledger => {
    const actor = { id: owner, name: 'Ada Byron', role: 'owner' as const }
    const about = () => ({ organisation, commandId: newUuid(), actor, origin: 'app' as const })
    await ledger
      .organisations()
      .change({ ...about(), stream: organisationStream(organisation), owner: organisation }, (state, facts) =>
        foundOrganisation(state, { name: 'Saint Mary' }, facts as Facts),
      )
    const plans = ledger.plans()
    await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const meta = () => ({ ...about(), stream: planStream(plan), owner })
        const plan = newUuid()
        await plans.change(meta(), (state, facts) =>
          startPlan(state, { title: `Plan ${n}`, owner, ownerName: 'Ada Byron' }, facts as Facts),
        )
        for (let i = 1; i <= 20; i += 1)
          await plans.change(meta(), (state, facts) =>
            renamePlan(state, { title: `Plan ${n}, ${i}` }, facts as Facts),
          )
      }),
    )
  })
})
afterAll(async () => {
  await sql.end()
  await database.drop()
  await rm(place.dataDir, { recursive: true })
})

/** Runs it, or begins it to be killed. */
const started = () => {
  const env = { ...process.env, DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataDir }
  const child = spawn(process.execPath, [main, 'rebuild'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  child.stderr.on('data', chunk => {
    told += chunk
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, told })) }
}
const rows = async () => {
  const all: string[] = []
  for (const table of readModels.flatMap(({ tables }) => tables))
    for (const { row } of await sql.unsafe(`select to_json(t)::text as row from read.${table} t order by 1`))
      all.push(`${table} ${row}`)
  return all
}

describe('plan-ledger rebuild', () => {
  it('that is killed at any moment leaves the live tables whole, and the next one ends as if nothing had been', async () => {
    await rebuild(place)
    const before = await rows()
    expect(before.length).toBeGreaterThan(60 * 21)

    const began = performance.now()
    expect(await started().ended).toEqual({ code: 0, told: expect.stringContaining('in place 100 %') })
    const whole = performance.now() - began

    for (const share of [0.5, 0.65, 0.8, 0.9]) {
      const { child, ended } = started()
      await pause(whole * share)
      child.kill('SIGKILL')
      await ended
      expect(await rows()).toEqual(before)
    }

    // PostgreSQL may still be at work for the one that was killed last
    let last = await started().ended
    while (last.told.includes('by another process')) last = await started().ended
    expect(last).toMatchObject({ code: 0 })
    expect(await rows()).toEqual(before)
    expect(await sql`select model from read.checkpoint where model like '%/next'`).toHaveLength(0)
  })
})
