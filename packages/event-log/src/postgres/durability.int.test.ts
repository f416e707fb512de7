import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { child } from '../testing/child.ts'
import { testDatabase } from '../testing/database.ts'
import { wholeLog } from '../testing/events.ts'
import { postgresEventLog } from './postgres-event-log.ts'

/** More of them: PLAN_LEDGER_KILLS=200. */
const kills = Number(process.env.PLAN_LEDGER_KILLS ?? 12)
const seed = 20261120
const writing = new URL('./acknowledging.child.ts', import.meta.url)

let database: Awaited<ReturnType<typeof testDatabase>>
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'plan-ledger-acks-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

describe('a writer killed at a random moment', () => {
  it(`[D1] ${kills} times, every second time with its backends ended too: everything acknowledged is there, without a gap (seed ${seed})`, async () => {
    const acks = join(folder, 'acks')
    const sql = postgres(database.url, { max: 1 })
    const moments = fc.sample(fc.integer({ min: 5, max: 300 }), { seed, numRuns: kills })
    for (const [run, moment] of moments.entries()) {
      const writer = child(writing, [database.url, acks, run])
      await writer.line()
      await sleep(moment / 2)
      if (run % 2)
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`
      await sleep(moment / 2)
      writer.process.kill('SIGKILL')
      expect(await writer.ended()).toBe('SIGKILL')
    }
    await sql.end()

    const log = await postgresEventLog({ url: database.url })
    const stored = await wholeLog(log)
    const places = new Map(stored.map(event => [event.id, event]))
    const lines = (await readFile(acks, 'utf8')).split('\n').slice(0, -1)
    expect(lines.length).toBeGreaterThan(kills)
    for (const line of lines) {
      const [stream, version, position, ids] = line.split(' ') as [string, string, string, string]
      const events = ids.split(',').map(id => places.get(id))
      expect(events.map(event => event?.stream)).toEqual(events.map(() => stream))
      expect(events.map(event => event?.version)).toEqual(
        events.map((_, i) => Number(version) - events.length + 1 + i),
      )
      expect(events.at(-1)?.position).toBe(BigInt(position))
    }
    expect(stored.map(event => event.position)).toEqual(stored.map((_, i) => BigInt(i + 1)))
    for (const events of Map.groupBy(stored, event => event.stream).values())
      expect(events.map(event => event.version)).toEqual(events.map((_, i) => i + 1))
    await log.close()
  })
})
