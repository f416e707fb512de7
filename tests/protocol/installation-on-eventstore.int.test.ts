import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '@plan-ledger/event-log/testing'
import { type EventStoreServer, eventStoreServer } from '@plan-ledger/event-log/testing/eventstore'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { planLedger } from '../testkit/index.ts'
import { type ApiProcess, apiProcess } from './api-process.ts'
import { following, newUuid, signed } from './kit.ts'

interface Installation {
  readonly server: EventStoreServer
  /** What every program of it is told. */
  readonly env: { readonly DATABASE_URL: string; readonly EVENTSTORE_URL: string; readonly DATA_DIR: string }
  remove(): Promise<void>
}

const installation = async (): Promise<Installation> => {
  const [database, server] = [await testDatabase(), await eventStoreServer()]
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'plan-ledger-installation-'))
  return {
    server,
    env: { DATABASE_URL: database.url, EVENTSTORE_URL: server.url, DATA_DIR },
    async remove() {
      await server.close()
      await database.drop()
      await rm(DATA_DIR, { recursive: true, force: true })
    },
  }
}

const key = randomBytes(32)
let here: Installation
let there: Installation
let api: ApiProcess
let url: string
interface Somebody {
  readonly org: string
  readonly sub: string
}
/** Of a member of the demonstration who owns plans. */
let owner: Somebody
/** Of one who sees all plans. */
let auditor: Somebody
const run = async ({ env }: Installation, ...words: string[]) => {
  const { code, stdout, stderr } = await planLedger(words, env).ended
  expect(code, stderr).toBe(0)
  return stdout
}

const token = (claims: object) => {
  const now = Math.floor(Date.now() / 1_000)
  const issued = { iss: 'plan-ledger-development', aud: 'plan-ledger-api', iat: now, exp: now + 600 }
  return `Bearer ${signed({ alg: 'HS256' }, { ...issued, ...claims }, key)}`
}
const ask = async (query: string, variables: object = {}, as: object = owner) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token(as) },
    body: JSON.stringify({ query, variables }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of the question
  const { data, errors } = (await response.json()) as { data?: any; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 50))
}

beforeAll(async () => {
  here = await installation()
  there = await installation()
  await mkdir(join(here.env.DATA_DIR, 'keys'))
  const keyFile = join(here.env.DATA_DIR, 'keys', 'development-token')
  await writeFile(keyFile, key.toString('hex'), { mode: 0o600 })
  await run(here, 'seed')
  api = apiProcess(
    { databaseUrl: here.env.DATABASE_URL, folder: here.env.DATA_DIR },
    { ...here.env, DEVELOPMENT_TOKEN_KEY_FILE: keyFile },
  )
  url = await api.ready
  await until(async () => {
    const { organisations } = await ask(
      '{ organisations { nodes { organisationId members { nodes { memberId roles } } } } }',
      {},
      {},
    )
    const [found] = organisations.nodes
    const withRole = (role: string) =>
      found?.members.nodes.find((each: { roles: string[] }) => each.roles.includes(role))
    const [owning, auditing] = ['OWNER', 'AUDITOR'].map(withRole)
    if (owning) owner = { org: found.organisationId, sub: owning.memberId }
    if (auditing) auditor = { org: found.organisationId, sub: auditing.memberId }
    return owning !== undefined && auditing !== undefined
  })
}, 240_000)
afterAll(async () => {
  api.child.kill('SIGTERM')
  expect((await api.exited).code).toBe(0)
  await here.remove()
  await there.remove()
})

const plans = async () =>
  (await ask('{ organisation { plans(first: 100) { totalCount nodes { planId title } } } }', {}, auditor))
    .organisation.plans
const startPlan = `mutation ($commandId: UUID!) {
  startPlan(input: { title: "Kept elsewhere", commandId: $commandId }) {
    ... on StartPlanDone { position plan { id planId } }
  }
}`

describe('a whole installation whose log is in EventStoreDB', { timeout: 180_000 }, () => {
  it('shows the demonstration that the command line seeded', async () => {
    const started = here.server.records.all.filter(({ type }) => type === 'PlanStarted').length
    expect(started).toBeGreaterThan(40)
    await until(async () => (await plans()).totalCount === started)
  })

  it('answers a plan page, takes commands and tells of them, exports and imports, as with any log', async () => {
    const { plan, position } = (await ask(startPlan, { commandId: newUuid() })).startPlan
    const socket = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: token(owner) },
      retryAttempts: 0,
    })
    const watched = following<{ planChanged: { version: number } }>(
      socket,
      'subscription ($id: ID!, $after: Position!) { planChanged(planId: $id, after: $after) { version } }',
      { id: plan.id, after: position },
    )
    for (let n = 1; n <= 3; n += 1)
      await ask(
        `mutation ($id: ID!, $commandId: UUID!, $title: String!) {
          renamePlan(input: { planId: $id, commandId: $commandId, title: $title }) { __typename }
        }`,
        { id: plan.id, commandId: newUuid(), title: `Kept elsewhere, ${n}` },
      )
    await watched.atLeast(3)
    expect(watched.got.map(({ planChanged }) => planChanged.version)).toEqual([2, 3, 4])
    watched.stop()
    await socket.dispose()
    expect(
      (await ask('query ($id: ID!) { plan(id: $id) { version state { title } } }', { id: plan.id })).plan,
    ).toEqual({ version: 4, state: { title: 'Kept elsewhere, 3' } })
    await until(async () =>
      (await plans()).nodes.some(({ title }: { title: string }) => title === 'Kept elsewhere, 3'),
    )

    const document = join(here.env.DATA_DIR, 'plan.json')
    await run(here, 'export', 'plan', plan.planId, '--output', document)
    await run(there, 'import', 'plan', document)
    const again = JSON.parse(await run(there, 'export', 'plan', plan.planId))
    expect(again).toEqual(JSON.parse(await readFile(document, 'utf8')))
  })
})
