import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planStream, renamePlan, startPlan } from '@plan-ledger/domain'
import { openEventLog, type RecordedEvent } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import { type EventStoreServer, eventStoreServer } from '@plan-ledger/event-log/testing/eventstore'
import postgres from 'postgres'
import { v7 as newUuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, streamPrefixes, withLedger } from '../ledger.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import { Sentence } from '../sentence.ts'
import { migrateLog } from './migrate-log.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const [organisation, owner] = [newUuid(), newUuid()]
const plans = Array.from({ length: 12 }, () => newUuid())
let database: Awaited<ReturnType<typeof testDatabase>>
let server: EventStoreServer
let place: Place

beforeAll(async () => {
  database = await testDatabase()
  server = await eventStoreServer()
  place = { databaseUrl: database.url, dataDir: await mkdtemp(join(tmpdir(), 'migrate-log-')) }
  await withLedger(place, async ledger => {
    for (const [n, plan] of [...plans, ...plans, ...plans].entries())
      await ledger.plans().change(
        {
          organisation,
          stream: planStream(plan),
          commandId: newUuid(),
          owner,
          actor: { id: owner, name: 'Ada Byron', role: 'owner' },
          origin: 'app',
        },
        (state, facts) =>
          state
            ? renamePlan(state, { title: `Title ${n}` }, facts)
            : startPlan(state, { title: 'Becoming a nurse', owner, ownerName: 'Ada Byron' }, facts),
      )
  })
})
afterAll(async () => {
  await server.close()
  await database.drop()
  await rm(place.dataDir, { recursive: true })
})

const contents = async (databaseUrl: string, eventStoreUrl?: string) => {
  const log = await openEventLog({ databaseUrl, eventStoreUrl, streamPrefixes })
  const events: Omit<RecordedEvent, 'position'>[] = []
  for (let after = 0n; ; ) {
    const page = await log.readAll({ after, limit: 1_000 })
    for (const { position, ...event } of page.events) events.push(event)
    after = page.position
    if (page.atHead) break
  }
  await log.close()
  return events
}

const planLedger = (words: readonly string[], eventStoreUrl = '') => {
  const child = spawn(process.execPath, [main, ...words], {
    env: {
      ...process.env,
      DATABASE_URL: place.databaseUrl,
      EVENTSTORE_URL: eventStoreUrl,
      DATA_DIR: place.dataDir,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (said += text))
  const ended = new Promise<{ readonly code: number | null; readonly said: string }>(resolve =>
    child.once('close', code => resolve({ code, said })),
  )
  return { child, ended }
}

describe('plan-ledger migrate-log', () => {
  it('copies the log of the database to EventStoreDB, goes on after kill -9, and says what it did', async () => {
    for (let i = 0; i < 60; i++) server.faults.append('answered late')
    const first = planLedger(['migrate-log'], server.url)
    await expect.poll(() => server.records.stream(planStream(plans[5]!)).length, { timeout: 30_000 }).toBe(1)
    first.child.kill('SIGKILL')
    await first.ended
    while (server.faults.nextAppend());
    const { code, said } = await planLedger(['migrate-log'], server.url).ended
    expect(said).toMatch(/Copy 100 %.*\n.*Verify 100 %/s)
    const total = (await contents(place.databaseUrl)).length
    const [, copied, present] = /(\d+) events copied in [\d.]+ s, (\d+) events were there already/.exec(said)!
    expect(Number(copied) + Number(present)).toBe(total)
    expect(said).toContain(`All ${total} events were read from both logs and are equal, byte by byte.`)
    expect(code).toBe(0)
    expect(await contents(place.databaseUrl, server.url)).toEqual(await contents(place.databaseUrl))
  })

  it('the plans are opened from the copy with the keys of the database, and its read models are folded from it', async () => {
    const before = await rebuild(place)
    const moved = { ...place, eventStoreUrl: server.url }
    await withLedger(moved, async ledger => {
      const { state, version } = await ledger.plans().load(planStream(plans[3]!))
      expect([state?.title, version]).toEqual(['Title 27', 3])
    })
    const sql = postgres(place.databaseUrl, { max: 1 })
    const listed = () => sql`select plan, title, version from read.plan order by plan`
    const old = await listed()
    expect(old).toHaveLength(plans.length)
    const rebuilt = await rebuild(moved)
    expect(rebuilt.map(({ events }) => events)).toEqual(before.map(({ events }) => events))
    expect(await listed()).toEqual(old)
    // and back: positions of the database are far smaller
    await rebuild(place)
    expect(await listed()).toEqual(old)
    await sql.end()
  })

  it('copies it back into another database, the same to the byte', async () => {
    const other = await testDatabase()
    const total = (await contents(place.databaseUrl)).length
    expect(await migrateLog({ from: server.url, to: other.url })).toEqual({ present: 0, copied: total })
    expect(await contents(other.url)).toEqual(await contents(place.databaseUrl))
    await other.drop()
  })

  it('refuses a log that holds something else, the same log, and one that is not there', async () => {
    const other = await testDatabase()
    const log = await openEventLog({ databaseUrl: other.url, streamPrefixes })
    await log.append('plan-foreign', 0, [
      { id: newUuid(), type: 'Foreign', bytes: Buffer.from('{}'), sealed: [] },
    ])
    await log.close()
    const refused = (from: string, to: string) => migrateLog({ from, to }).catch(error => error)
    const sentences = [
      [server.url, other.url, 'is no copy of that of --from'],
      [server.url, server.url, 'the same log'],
      [server.url, 'postgres://ada:secret@127.0.0.1:1/none', 'of --to cannot be used: nothing listens there'],
      ['esdb://ada:secret@host?tls=false', other.url, '--from has tls=false'],
      ['http://host', other.url, '--from must look like'],
    ] as const
    for (const [from, to, words] of sentences) {
      const error = await refused(from, to)
      expect(error).toBeInstanceOf(Sentence)
      expect(error.message).toContain(words)
      expect(error.message).not.toContain('secret')
    }
    await other.drop()
  })
})
