import { startApi } from '@plan-ledger/api'
import { type EventStoreServer, eventStoreServer } from '@plan-ledger/event-log/testing/eventstore'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiProcess } from './api-process.ts'
import {
  adaAtHospital,
  aPlan,
  following,
  happenings,
  newUuid,
  type Product,
  product,
  renamePlan,
} from './kit.ts'

let server: EventStoreServer
let running: Product
beforeAll(async () => {
  server = await eventStoreServer()
  running = await product(url => url, server.url)
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await server.close()
})

const planChanged = 'subscription ($id: ID!) { planChanged(planId: $id, after: "0") { position version } }'
type Changed = { planChanged: { position: string; version: number } }
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

describe('with the log in EventStoreDB', () => {
  it('plans are changed, watched, listed and audited as with PostgreSQL, which keeps no log', async () => {
    const plan = await aPlan(running)
    const client = await running.socket(adaAtHospital)
    const watched = following<Changed>(client, planChanged, { id: plan.id })
    const last = await happenings(running, plan.id, 4)
    await watched.atLeast(5)
    expect(watched.got.map(({ planChanged }) => planChanged.version)).toEqual(numbers(5))
    expect(watched.got.at(-1)!.planChanged.position).toBe(last)
    watched.stop()
    await client.dispose()

    await running.settled()
    const { data } = await running.ask(adaAtHospital, '{ organisation { plans { totalCount } position } }')
    expect(data.organisation).toMatchObject({ plans: { totalCount: 1 }, position: last })
    const sql = postgres(running.databaseUrl, { max: 1 })
    const schemas = await sql<{ name: string }[]>`select nspname as name from pg_namespace`
    await sql.end()
    expect(schemas.map(({ name }) => name)).toContain('vault')
    expect(schemas.map(({ name }) => name)).not.toContain('log')
  })

  it('what people said stands on the server sealed, and nowhere else', () => {
    const plans = server.records.all.filter(({ stream }) => stream.startsWith('plan-'))
    expect(plans.length).toBeGreaterThan(4)
    for (const { data, metadata } of plans) {
      expect(Buffer.from(data).toString()).not.toContain('Becoming a nurse')
      expect(Object.keys(JSON.parse(Buffer.from(metadata).toString()))[0]).toMatch(/^seal:/)
    }
  })

  it('a stale version is a conflict, and the same command again its first answer', async () => {
    const plan = await aPlan(running)
    const rename = (variables: object) =>
      running.ask(adaAtHospital, renamePlan, { planId: plan.id, title: 'Renamed', ...variables })
    const commandId = newUuid()
    const first = await rename({ commandId, expectedVersion: 1 })
    expect(first.data.renamePlan).toMatchObject({ version: 2, repeated: false })
    expect((await rename({ commandId, expectedVersion: 1 })).data.renamePlan).toMatchObject({
      version: 2,
      repeated: true,
    })
    expect((await rename({ commandId: newUuid(), expectedVersion: 1 })).data.renamePlan).toMatchObject({
      currentVersion: 2,
    })
  })

  it('a server that breaks off and is busy loses and doubles nothing', async () => {
    const plan = await aPlan(running)
    const client = await running.socket(adaAtHospital)
    const watched = following<Changed>(client, planChanged, { id: plan.id })
    await watched.atLeast(1)
    for (const [n, fault] of (['busy', 'unavailable after storing', 'answered twice'] as const).entries()) {
      server.faults.append(fault)
      if (n === 1) server.cut()
      await happenings(running, plan.id, 2)
    }
    await watched.atLeast(7)
    expect(watched.got.map(({ planChanged }) => planChanged.version)).toEqual(numbers(7))
    watched.stop()
    await client.dispose()
  })

  it('an API started anew goes on where it was', async () => {
    const plan = await aPlan(running)
    await running.settled()
    await running.api.stop()
    running.api = await startApi(running.settings)
    expect(
      (
        await running.ask(adaAtHospital, renamePlan, {
          planId: plan.id,
          title: 'After a start',
          commandId: newUuid(),
          expectedVersion: 1,
        })
      ).data.renamePlan,
    ).toMatchObject({ version: 2 })
    await running.settled()
  })
})

describe('EVENTSTORE_URL', () => {
  it('moves the log of an API of its own process', async () => {
    const api = apiProcess(running, { EVENTSTORE_URL: server.url.replace('esdb', 'kurrentdb') })
    expect((await fetch(`${await api.ready}/ready`)).status).toBeLessThan(504)
    api.child.kill('SIGTERM')
    expect(await api.exited).toMatchObject({ code: 0 })
  })

  it.each([
    ['another database', 'postgres://host/database', /^EVENTSTORE_URL must look like esdb:.*\n$/],
    ['a password that is not sent', 'esdb://ada:secret@h?tls=false', /^EVENTSTORE_URL has tls=false.*\n$/],
  ])('that names %s is refused in one sentence', async (_, url, sentence) => {
    const { code, said } = await apiProcess(running, { EVENTSTORE_URL: url }).exited
    expect(said).toMatch(sentence)
    expect(said).not.toContain('secret')
    expect(code).toBe(1)
  })
})
