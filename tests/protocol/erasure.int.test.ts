import { createHash, createPublicKey, verify as verifyWith } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { startApi } from '@plan-ledger/api'
import {
  type BelongsTo,
  erasedName,
  eraseSubject,
  type Facts,
  joinMember,
  type PlanEvent,
  planPersonal,
  planStream,
  renameMember,
  requestErasure,
} from '@plan-ledger/domain'
import { eventCodec, keyInFile, openEventLog, postgresKeyVault } from '@plan-ledger/event-log'
import {
  fromBase64,
  openCheckpoint,
  provesConsistency,
  type Sha256,
  type Verify,
} from '@plan-ledger/integrity'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  changing,
  eddaAtSchool,
  emil,
  emilAtSchool,
  following,
  hansAtSchool,
  newUuid,
  type Product,
  product,
  school,
} from './kit.ts'

/** In every text that is said about the plan, and in its owner's name. */
const canary = 'zebrafinch'
const inHex = Buffer.from(canary).toString('hex')

let running: Product
beforeAll(async () => {
  running = await product(undefined, undefined, { erasureWaitingHours: 0 })
}, 60_000)
afterAll(() => running[Symbol.asyncDispose]())

const folder = new URL('../../packages/domain/golden/', import.meta.url)

/** All that can happen to a plan, as the golden files have it, with a word in whatever somebody wrote. */
function golden(plan: string, owner: string, name: string): PlanEvent[] {
  const texts = readdirSync(folder).map(file => readFileSync(new URL(file, folder), 'utf8'))
  const events = texts
    .map(text => JSON.parse(text) as PlanEvent)
    .filter(({ stream }) => stream.startsWith('plan-'))
  const was = (events.find(({ version }) => version === 1) as Extract<PlanEvent, { type: 'PlanStarted' }>)
    .data
  const mine = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mine)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mine(inner)]))
    if (value === was.owner) return owner
    if (value === was.ownerName) return name
    return typeof value === 'string' && /^\p{Lu}/u.test(value) && value !== 'PlanStarted'
      ? `${value} ${canary}`
      : value
  }
  const isTheirs = ({ type, data }: PlanEvent, field: string) => {
    const belongsTo = (planPersonal[type] as Readonly<Record<string, BelongsTo>>)[field]
    return (
      typeof belongsTo !== 'object' ||
      (data as Readonly<Record<string, unknown>>)[belongsTo.names] === was.owner
    )
  }
  return events
    .sort((a, b) => a.version - b.version)
    .map(event => ({
      ...event,
      id: newUuid(),
      organisation: school,
      stream: planStream(plan),
      actor: event.actor.id === was.owner ? { ...event.actor, id: owner, name } : event.actor,
      commandId: newUuid(),
      data: Object.fromEntries(
        Object.entries(event.data).map(([field, value]) => [
          field,
          isTheirs(event, field) ? mine(value) : value,
        ]),
      ),
      ...(event.reason && { reason: mine(event.reason) }),
    })) as PlanEvent[]
}

async function append(plan: string, owner: string, name: string): Promise<void> {
  const { databaseUrl: url, vaultKeyFile } = running.settings
  const log = await openEventLog({
    databaseUrl: url,
    eventStoreUrl: undefined,
    streamPrefixes: ['plan-', 'organisation-'],
  })
  const vault = await postgresKeyVault({ url, wrappingKey: await keyInFile(vaultKeyFile) })
  const codec = eventCodec<PlanEvent>({ vault, personal: planPersonal })
  const events = []
  for (const event of golden(plan, owner, name)) events.push(await codec.encode(event, owner))
  await log.append(planStream(plan), 0, events)
  await Promise.all([log.close(), vault.close()])
}

/** Every row of every table that holds the word, in text or in bytes. */
async function found(): Promise<readonly string[]> {
  const sql = postgres(running.databaseUrl, { max: 1, onnotice: () => undefined })
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  const hits: string[] = []
  for (const { name } of tables) {
    const rows = await sql.unsafe(
      `select 1 from ${name} t where t::text ilike '%${canary}%' or t::text like '%${inHex}%'`,
    )
    if (rows.length > 0) hits.push(name)
  }
  await sql.end()
  return hits.sort()
}

const auditOf = async () => {
  const { data, errors } = await running.ask(
    hansAtSchool,
    `{ organisation { audit(first: 100) { nodes { type planId planTitle unit element { name } actor { name }
       reasonText disputes { statement personName } corrections { statement personName } } } } }`,
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.organisation.audit
}
const globalId = (plan: string) => Buffer.from(`Plan:${plan}`).toString('base64')
const settled = async (plan: string) => {
  const sql = postgres(running.databaseUrl, { max: 1, onnotice: () => undefined })
  for (const table of ['audit_entry', 'plan', 'review', 'completion_record'])
    while ((await sql.unsafe(`select 1 from read.${table} where plan = $1`, [plan])).length === 0)
      await new Promise(resolve => setTimeout(resolve, 50))
  await sql.end()
}

const request = `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) {
  __typename ... on Rejected { code } ... on NotAllowed { rule } } }`
const erasures =
  '{ organisation { erasures { nodes { erasureId subjectId name status basis plans entries erasedAt } } } }'
const completed = async (subject: string) => {
  for (;;) {
    const { data } = await running.ask(eddaAtSchool, erasures)
    const erasure = data.organisation.erasures.nodes.find(
      (each: { subjectId: string }) => each.subjectId === subject,
    )
    if (erasure?.status === 'COMPLETED') return erasure
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const sha256: Sha256 = (...data) => {
  const hash = createHash('sha256')
  for (const each of data) hash.update(each)
  return new Uint8Array(hash.digest())
}
const verify: Verify = (signature, text, key) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }
  return verifyWith(null, text, createPublicKey({ key: jwk, format: 'jwk' }), signature)
}
const checkpoint = async () =>
  (await running.ask(hansAtSchool, '{ organisation { checkpoint { note origin size publicKey covers } } }'))
    .data.organisation.checkpoint

const plan = newUuid()

test('of an erased person no word is in any table, answer or line of the log, and what was signed before holds', async () => {
  await append(plan, emil, `Emil ${canary}`)
  await settled(plan)
  expect(await found()).toEqual(
    expect.arrayContaining(['read.audit_entry', 'read.completion_record', 'read.plan', 'read.review']),
  )
  const kept = await checkpoint()
  const client = await running.socket(hansAtSchool)
  const told = following<{ erasures: { position: string } }>(client, 'subscription { erasures { position } }')
  await told.until(() => told.got.length === 1)
  expect(told.got[0]).toEqual({ erasures: { position: '0' } })

  const input = { subjectId: emil, basis: 'CONSENT_WITHDRAWN', commandId: newUuid() }
  const { data: asked } = await running.ask(eddaAtSchool, request, { input })
  expect(asked.requestErasure).toEqual({ __typename: 'RequestErasureDone' })
  expect(await completed(emil)).toMatchObject({ name: null, basis: 'CONSENT_WITHDRAWN', plans: 1 })

  expect(await found()).toEqual([])
  const audit = await auditOf()
  expect(JSON.stringify(audit)).not.toContain(canary)
  const own = audit.nodes.filter((node: { planId: string | null }) => node.planId === globalId(plan))
  expect(own.length).toBeGreaterThan(60)
  for (const { element, planTitle } of own)
    expect({ element, planTitle }).toEqual({ element: { name: erasedName }, planTitle: erasedName })
  const { data } = await running.ask(
    hansAtSchool,
    `query ($id: ID!) { plan(id: $id) { id } node(id: $id) { id } erasedPlan(id: $id) { planId versions from to erasedAt }
      organisation { plans(search: "${canary}") { totalCount } } }`,
    { id: globalId(plan) },
  )
  expect(data).toMatchObject({
    plan: null,
    node: null,
    erasedPlan: { planId: plan, versions: 77, erasedAt: expect.any(String) },
    organisation: { plans: { totalCount: 0 } },
  })
  // whoever still holds a token of theirs is nobody
  expect((await running.ask(emilAtSchool, '{ viewer { member { name } } }')).status).toBe(401)
  expect(running.logged.join()).not.toContain(canary)
  await told.until(() => told.got.length === 2)
  told.stop()
  await client.dispose()

  const now = await checkpoint()
  const log = { name: kept.origin, key: fromBase64(kept.publicKey)! }
  const [older, newer] = [kept, now].map(({ note }) => openCheckpoint(sha256, note, log, verify))
  const { data: between } = await running.ask(
    hansAtSchool,
    'query ($from: Int!, $to: Int!) { organisation { consistency(from: $from, to: $to) } }',
    { from: kept.size, to: now.size },
  )
  const proof = between.organisation.consistency.map((part: string) => fromBase64(part)!)
  expect(provesConsistency(sha256, { older: older!, newer: newer!, proof })).toBe(true)
}, 60_000)

test('they are gone after a restart too, and nothing can be said about them any more', async () => {
  await running.api.stop()
  running.api = await startApi(running.settings)
  expect(await found()).toEqual([])
  expect((await running.ask(emilAtSchool, '{ viewer { member { name } } }')).status).toBe(401)
  const { data } = await running.ask(
    eddaAtSchool,
    `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ... on Rejected { code } } }`,
    {
      input: {
        memberId: emil,
        name: 'Emil',
        address: 'emil@school.example',
        roles: ['OWNER'],
        commandId: newUuid(),
      },
    },
  )
  expect(data.inviteMember).toEqual({ __typename: 'Rejected', code: 'SUBJECT_ERASED' })
}, 60_000)

test('what a crash left after the event is taken away before anything is served', async () => {
  const person = newUuid()
  const second = newUuid()
  const erasure = newUuid()
  await changing(running.settings, async change => {
    await change(school, (state, facts) =>
      joinMember(state, { member: person, name: `Nora ${canary}`, roles: ['owner'] }, facts as Facts),
    )
    // the name that was given up is theirs too
    await change(school, (state, facts) =>
      renameMember(state, { member: person, name: `Nora ${canary} Vik` }, facts as Facts),
    )
  })
  await append(second, person, `Nora ${canary}`)
  await settled(second)
  await running.api.stop()
  expect(await found()).not.toEqual([])
  await changing(running.settings, async change => {
    const command = { erasure, subject: person, basis: 'objection', waitingHours: 0 } as const
    await change(school, (state, facts) => requestErasure(state, command, facts as Facts))
    await change(school, (state, facts) => eraseSubject(state, { erasure }, facts as Facts))
  })
  running.api = await startApi(running.settings)
  expect(await found()).toEqual([])
  expect(await completed(person)).toMatchObject({ plans: 1 })
}, 60_000)

test('while it waits it can be cancelled, by an admin or by the person, and by nobody else', async () => {
  await running.api.stop()
  running.api = await startApi({ ...running.settings, erasureWaitingHours: 24 })
  const erasureId = newUuid()
  const input = { erasureId, subjectId: hansAtSchool.member, basis: 'OBJECTION', commandId: newUuid() }
  const ask = async (person: typeof hansAtSchool, query: string, input: object) =>
    (await running.ask(person, query, { input })).data
  const cancel = `mutation ($input: CancelErasureInput!) { cancelErasure(input: $input) {
    __typename ... on Rejected { code } ... on NotAllowed { rule } } }`
  expect(await ask(hansAtSchool, request, { ...input, subjectId: eddaAtSchool.member })).toEqual({
    requestErasure: { __typename: 'NotAllowed', rule: 'only-admin-or-oneself-erases' },
  })
  expect(await ask(hansAtSchool, request, input)).toEqual({
    requestErasure: { __typename: 'RequestErasureDone' },
  })
  const { data } = await running.ask(hansAtSchool, '{ viewer { erasure { erasureId name status } } }')
  expect(data.viewer.erasure).toEqual({ erasureId, name: 'Hans Sommer', status: 'WAITING' })
  expect(await ask(hansAtSchool, cancel, { erasureId, commandId: newUuid() })).toEqual({
    cancelErasure: { __typename: 'CancelErasureDone' },
  })
  expect(await ask(eddaAtSchool, cancel, { erasureId: newUuid(), commandId: newUuid() })).toEqual({
    cancelErasure: { __typename: 'Rejected', code: 'UNKNOWN_ERASURE' },
  })
}, 60_000)
