import { createHmac, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiSettings, type RunningApi, startApi } from '@plan-ledger/api'
import {
  evolveOrganisation,
  type Facts,
  foundOrganisation,
  joinMember,
  type MemberRole,
  type OrganisationEvent,
  type OrganisationState,
  organisationStream,
} from '@plan-ledger/domain'
import {
  type ChangeStream,
  changeStream,
  keyInFile,
  openEventLog,
  postgresKeyVault,
} from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import { codecsOf } from '@plan-ledger/imports'
import { type Client, createClient } from 'graphql-ws'
import WebSocket from 'ws'

export const uuid = (n: number) => `01990000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
/** A fresh one, as clients make them for commands. */
export const newUuid = () => {
  const bytes = randomBytes(16)
  const hex = `${Date.now().toString(16).padStart(12, '0')}7${bytes.toString('hex').slice(0, 3)}8${bytes.toString('hex').slice(3, 18)}`
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

export const hospital = uuid(0xa0)
export const school = uuid(0xb0)
export const ada = uuid(0xa1)
export const grace = uuid(0xa2)
export const otto = uuid(0xa3)
export const emil = uuid(0xb1)
export const edda = uuid(0xb2)
export const hans = uuid(0xb3)

export interface Person {
  readonly member?: string
  readonly organisation?: string
}
export const adaAtHospital: Person = { member: ada, organisation: hospital }
export const graceAtHospital: Person = { member: grace, organisation: hospital }
export const ottoAtHospital: Person = { member: otto, organisation: hospital }
export const emilAtSchool: Person = { member: emil, organisation: school }
export const eddaAtSchool: Person = { member: edda, organisation: school }
export const hansAtSchool: Person = { member: hans, organisation: school }
export const nobody: Person = {}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of the question
  readonly data: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly errors: any
}

export interface Product extends AsyncDisposable {
  readonly databaseUrl: string
  readonly folder: string
  readonly settings: ApiSettings
  api: RunningApi
  token(person: Person, change?: { claims?: Record<string, unknown>; key?: Uint8Array }): string
  post(body: unknown, headers: Record<string, string>): Promise<Answer>
  ask(person: Person, query: string, variables?: object): Promise<Answer>
  socket(person: Person): Promise<Client>
  /** Waits until the directory has taken in everything. */
  settled(): Promise<void>
  /** Every line that the API logged. */
  readonly logged: string[]
}

/** A token as its format asks, with the header and claims it is given. */
export const signed = (header: object, claims: object, key: Uint8Array): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part(header)}.${part(claims)}`
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
}

export const origin = 'http://localhost:3000'

/**
 * An API of its own on a database of its own, with two organisations.
 * @param through gives the address under which the API finds the database
 * @param more settings other than the usual
 * @param eventStoreUrl where the log is kept instead of the database
 */
export async function product(
  through: (databaseUrl: string) => string | Promise<string> = url => url,
  eventStoreUrl?: string,
  more: Partial<ApiSettings> = {},
): Promise<Product> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'plan-ledger-protocol-'))
  const key = randomBytes(32)
  await writeFile(join(folder, 'development-token.key'), key.toString('hex'), { mode: 0o600 })
  const logged: string[] = []
  const settings: ApiSettings = {
    port: 0,
    databaseUrl: await through(database.url),
    eventStoreUrl,
    dashboardOrigins: [origin],
    developmentTokenKey: key,
    logKeyFile: join(folder, 'keys', 'log-key'),
    vaultKeyFile: join(folder, 'keys', 'vault-wrapping-key'),
    logTo: { write: line => void logged.push(line) },
    ...more,
  }
  await found(settings)

  const product: Product = {
    databaseUrl: database.url,
    folder,
    settings,
    logged,
    api: await startApi(settings),
    token: ({ member, organisation }, { claims = {}, key: other } = {}) => {
      const now = Math.floor(Date.now() / 1_000)
      return signed(
        { alg: 'HS256' },
        {
          iss: 'plan-ledger-development',
          aud: 'plan-ledger-api',
          ...(member && { sub: member }),
          ...(organisation && { org: organisation }),
          iat: now,
          exp: now + 600,
          ...claims,
        },
        other ?? key,
      )
    },
    async post(body, headers) {
      const response = await fetch(`${product.api.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
      return { status: response.status, headers: response.headers, data, errors }
    },
    async ask(person, query, variables) {
      return product.post({ query, variables }, { authorization: `Bearer ${product.token(person)}` })
    },
    async socket(person) {
      return createClient({
        url: `${product.api.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: () => ({ authorization: `Bearer ${product.token(person)}` }),
        retryAttempts: 0,
        lazy: true,
      })
    },
    async settled() {
      const log = await logOf(settings)
      const { events } = await log.readAll({
        after: 0n,
        limit: 100_000,
        filter: { streamPrefixes: ['plan-'] },
      })
      await log.close()
      const last = events.at(-1)?.position ?? 0n
      for (;;) {
        const { data } = await product.ask(adaAtHospital, '{ organisation { position } }')
        if (data && BigInt(data.organisation.position) >= last) return
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
    async [Symbol.asyncDispose]() {
      await product.api.stop()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return product
}

const logOf = ({ databaseUrl, eventStoreUrl }: ApiSettings) =>
  openEventLog({ databaseUrl, eventStoreUrl, streamPrefixes: ['plan-', 'organisation-'] })

type Change = (
  organisation: string,
  decide: Parameters<ChangeStream<OrganisationEvent, OrganisationState>['change']>[1],
) => Promise<unknown>

/** Opens the organisations for the time of `work`. */
export async function changing(
  settings: ApiSettings,
  work: (change: Change) => Promise<void>,
): Promise<void> {
  const log = await logOf(settings)
  const vault = await postgresKeyVault({
    url: settings.databaseUrl,
    wrappingKey: await keyInFile(settings.vaultKeyFile),
  })
  const organisations = changeStream({
    log,
    codec: codecsOf(vault).organisationCodec,
    evolve: evolveOrganisation,
    initial: undefined,
    clock: () => new Date().toISOString(),
    newId: newUuid,
  })
  await work((organisation, decide) =>
    organisations.change(
      {
        organisation,
        stream: organisationStream(organisation),
        commandId: newUuid(),
        owner: organisation,
        actor: { id: organisation, name: 'Set-up', role: 'admin' },
        origin: 'app',
      },
      decide,
    ),
  )
  await log.close()
  await vault.close()
}

/** So many more owners of plans, who act at the hospital; `besides` they are something else, too. */
export async function moreOwners(
  product: Product,
  count: number,
  ...besides: readonly MemberRole[]
): Promise<readonly Person[]> {
  const people = Array.from({ length: count }, (_, n) => uuid(0x1000 + n))
  await changing(product.settings, async change => {
    for (const [n, member] of people.entries())
      await change(hospital, (state, facts) =>
        joinMember(state, { member, name: `Owner ${n}`, roles: ['owner', ...besides] }, facts as Facts),
      )
  })
  return people.map(member => ({ member, organisation: hospital }))
}

/** Two organisations with their members, through the domain's own decisions. */
const found = (settings: ApiSettings): Promise<void> =>
  changing(settings, async change => {
    const people: [string, string, MemberRole[]][] = [
      [ada, 'Ada Byron', ['owner']],
      [grace, 'Grace Hopper', ['coach']],
      [otto, 'Otto Mayer', ['auditor']],
    ]
    await change(hospital, (state, facts) =>
      foundOrganisation(state, { name: 'Saint Mary', demonstration: true }, facts as Facts),
    )
    for (const [member, name, roles] of people)
      await change(hospital, (state, facts) => joinMember(state, { member, name, roles }, facts as Facts))
    await change(school, (state, facts) => foundOrganisation(state, { name: 'Old School' }, facts as Facts))
    const pupils: [string, string, MemberRole[]][] = [
      [emil, 'Emil Fischer', ['owner']],
      [edda, 'Edda Winter', ['admin']],
      [hans, 'Hans Sommer', ['auditor']],
    ]
    for (const [member, name, roles] of pupils)
      await change(school, (state, facts) => joinMember(state, { member, name, roles }, facts as Facts))
  })

const startPlan = `mutation ($title: String!, $commandId: UUID!, $ownerId: UUID) {
  startPlan(input: { title: $title, commandId: $commandId, ownerId: $ownerId }) {
    __typename
    ... on StartPlanDone { plan { id planId version position } }
  }
}`

/** Global id, id and position of a new plan. */
export async function aPlan(product: Product, person = adaAtHospital, title = 'Becoming a nurse') {
  const { data, errors } = await product.ask(person, startPlan, { title, commandId: newUuid() })
  if (data?.startPlan.__typename !== 'StartPlanDone') throw new Error(JSON.stringify({ data, errors }))
  return data.startPlan.plan as { id: string; planId: string; version: number; position: string }
}

/** Grace coaches the plan from now on. */
export async function coachedByGrace(product: Product, planId: string): Promise<void> {
  const { data, errors } = await product.ask(
    adaAtHospital,
    'mutation ($input: AssignCoachInput!) { assignCoach(input: $input) { __typename } }',
    { input: { planId, coachId: grace, commandId: newUuid() } },
  )
  if (data?.assignCoach.__typename !== 'AssignCoachDone') throw new Error(JSON.stringify({ data, errors }))
}

export const renamePlan = `mutation ($planId: ID!, $title: String!, $commandId: UUID!, $expectedVersion: Int) {
  renamePlan(input: { planId: $planId, title: $title, commandId: $commandId, expectedVersion: $expectedVersion }) {
    __typename
    ... on RenamePlanDone { version position repeated events { nodes { version } } plan { version } }
    ... on Conflict { expectedVersion currentVersion changesSince { nodes { version type } } }
    ... on Rejected { code }
    ... on NotAllowed { rule }
  }
}`

/** Renames it that often, and gives the position of the last change. */
export async function happenings(product: Product, planId: string, count: number, person = adaAtHospital) {
  let position = '0'
  for (let n = 0; n < count; n += 1) {
    const { data } = await product.ask(person, renamePlan, {
      planId,
      title: `Title ${newUuid()}`,
      commandId: newUuid(),
    })
    position = data.renamePlan.position
  }
  return position
}

/** Everything a subscription delivers, until it is stopped. */
export function following<T>(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const got: T[] = []
  let arrived = () => {}
  // biome-ignore lint/suspicious/noExplicitAny: whatever ends it
  let ended: any
  const stop = client.subscribe<T>(
    { query, variables },
    {
      next: result => {
        if (result.data) got.push(result.data)
        if (result.errors) ended = result.errors
        arrived()
      },
      error: error => {
        ended = error
        arrived()
      },
      complete: () => {
        ended ??= 'complete'
        arrived()
      },
    },
  )
  const until = async (holds: () => boolean) => {
    while (!holds()) {
      if (ended) return
      await new Promise<void>(resolve => {
        arrived = resolve
      })
    }
  }
  return {
    got,
    stop,
    ended: () => ended,
    until,
    atLeast: (count: number) => until(() => got.length >= count),
  }
}
