import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type OrganisationEvent,
  organisationPersonal,
  type PlanEvent,
  planPersonal,
} from '@plan-ledger/domain'
import {
  type EventLog,
  eventCodec,
  keyInFile,
  postgresEventLog,
  postgresKeyVault,
} from '@plan-ledger/event-log'
import { historyOf, readModelStatus, readModels, rebuildReadModels } from '@plan-ledger/read-models'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ApiProcess, apiProcess } from '../protocol/api-process.ts'
import { moreOwners, newUuid, type Person, type Product, product } from '../protocol/kit.ts'
import { type Watcher, watcher } from './watcher.ts'

interface Replica {
  readonly api: ApiProcess
  readonly url: string
}

const watching = 500
/** A person may hold five sockets at a process, and at times all are held by one. */
const people = 150
const writing = 6

let running: Product
let owners: readonly Person[]
let sql: Sql
let log: EventLog
let replicas: readonly Replica[]
/** `plan` is the one they watch, if not all of the organisation. */
const watchers: (Watcher & { readonly plan: string | undefined })[] = []
beforeAll(async () => {
  running = await product()
  // who follows all of the organisation may read all of it
  owners = await moreOwners(running, people, 'auditor')
  await running.api.stop()
  sql = postgres(running.databaseUrl, { max: 3, onnotice: () => undefined })
  log = await postgresEventLog({ url: running.databaseUrl })
  const apis = Array.from({ length: 3 }, () => apiProcess(running))
  replicas = await Promise.all(apis.map(async api => ({ api, url: await api.ready })))
})
afterAll(async () => {
  await Promise.all(watchers.map(each => each.stop()))
  for (const { api } of replicas) api.child.kill('SIGKILL')
  await log.close()
  await sql.end({ timeout: 5 })
  await running[Symbol.asyncDispose]()
})

const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await pause(25)
}

const authorization = (person: Person) => `Bearer ${running.token(person)}`

const ask = async (url: string, person: Person, query: string, variables: object) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: authorization(person) },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(4_000),
  })
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of the question
  return ((await response.json()) as { data?: any }).data
}

const startPlan = `mutation ($title: String!, $commandId: UUID!) {
  startPlan(input: { title: $title, commandId: $commandId }) {
    ... on StartPlanDone { version position plan { id planId } }
  }
}`
const renamePlan = `mutation ($title: String!, $commandId: UUID!, $planId: ID!) {
  renamePlan(input: { title: $title, commandId: $commandId, planId: $planId }) {
    ... on RenamePlanDone { version position }
  }
}`
const planChanged =
  'subscription ($id: ID!, $after: Position!) { planChanged(planId: $id, after: $after) { position event { version } } }'
const organisationFeed =
  'subscription ($after: Position!) { organisationFeed(after: $after) { position planId event { version } } }'

interface Plan {
  readonly id: string
  readonly planId: string
  readonly owner: Person
}

/** What the answer of a command said. */
interface Answered {
  readonly commandId: string
  readonly planId: string
  readonly version: number
  readonly position: bigint
}
const answered: Answered[] = []

/** Asks one replica after another, under the same id, until one answers: as the dashboard's button does. */
const command = async (first: number, person: Person, query: string, known?: Plan) => {
  const commandId = newUuid()
  const title = `Title ${commandId}`
  for (let n = first; ; n += 1) {
    const { url } = replicas[n % replicas.length]!
    const data = await ask(url, person, query, { title, commandId, planId: known?.id }).catch(() => undefined)
    const done = data?.renamePlan ?? data?.startPlan
    if (done?.version) {
      const plan: Plan = known ?? { ...done.plan, owner: person }
      answered.push({
        commandId,
        planId: plan.planId,
        version: done.version,
        position: BigInt(done.position),
      })
      return plan
    }
    await pause(20)
  }
}
const newest = () =>
  answered
    .map(({ position }) => position)
    .sort((a, b) => Number(a - b))
    .at(-1)!
const more = (count: number) => {
  const enough = answered.length + count
  return until(() => answered.length >= enough)
}

const model = 'plan-directory'
const ledBy = async ({ url }: Replica): Promise<readonly string[]> => {
  const state = (await (await fetch(`${url}/ready`)).json()) as {
    readModels: { model: string; leader: boolean }[]
  }
  return state.readModels.filter(({ leader }) => leader).map(each => each.model)
}
const leaderAmong = async (some: readonly Replica[]): Promise<Replica> => {
  for (;;) {
    for (const replica of some) if ((await ledBy(replica)).includes(model)) return replica
    await pause(50)
  }
}
/** Waits until what was written up to here can be found in the tables. */
const takenIn = (upTo: bigint) =>
  until(async () => {
    const [checkpoint] = await sql<{ position: string }[]>`
      select position::text from read.checkpoint where model = ${model}`
    return BigInt(checkpoint!.position) >= upTo
  })

/** Stops a process in the midst of a batch: its transaction has moved the checkpoint and not ended. */
const pauseAmidBatch = async ({ api }: Replica) => {
  await sql.begin(async tx => {
    await tx`lock table read.plan in share mode`
    await until(async () => {
      const waiting = await sql`
        select 1 from pg_locks where not granted and relation = 'read.plan'::regclass`
      return waiting.length > 0
    })
    api.child.kill('SIGSTOP')
  })
}

/** Of every table of every read model, how many rows it has and the hash over them. */
const rowsOfAll = async () => {
  const found: Record<string, string> = {}
  for (const table of readModels.flatMap(({ tables }) => tables)) {
    const hash = createHash('sha256')
    const rows = await sql.unsafe(`select to_json(t)::text as row from read.${table} t order by 1`)
    for (const { row } of rows) hash.update(row)
    found[table] = `${rows.length} ${hash.digest('hex')}`
  }
  return found
}

it(`${watching} watchers of three processes miss and double nothing while the leader is killed and the next one stands still`, async () => {
  const start = await log.head()
  const plans = await Promise.all(owners.slice(0, writing).map((owner, n) => command(n, owner, startPlan)))
  const urls = replicas.map(({ url }) => url)
  for (let n = 0; n < watching; n += 1) {
    const person = owners[n % people]!
    const from = n % urls.length
    const addresses = [...urls.slice(from), ...urls.slice(0, from)]
    // every fifth watches one plan, the others their organisation
    const watched = n % 5 === 0 ? plans[(n / 5) % plans.length]! : undefined
    watchers.push({
      ...watcher(addresses, () => authorization(person), watched ? planChanged : organisationFeed, {
        after: `${start}`,
        ...(watched && { id: watched.id }),
      }),
      plan: watched?.planId,
    })
  }
  await until(() => watchers.every(({ positions }) => positions.length > 0))

  let going = true
  const writers = plans.map(async (plan, n) => {
    for (let round = n; going; round += 1) {
      if (round % 5 === 0) await command(round, plan.owner, startPlan)
      else await command(round, plan.owner, renamePlan, plan)
      await pause(400)
    }
  })

  await more(20)
  const killed = await leaderAmong(replicas)
  killed.api.child.kill('SIGKILL')
  await more(10)
  await takenIn(newest())

  const left = replicas.filter(each => each !== killed)
  const paused = await leaderAmong(left)
  const awake = left.find(each => each !== paused)!
  await pauseAmidBatch(paused)
  await more(10)
  await takenIn(newest())
  expect(await leaderAmong([awake])).toBe(awake)

  paused.api.child.kill('SIGCONT')
  await until(async () => (await fetch(`${paused.url}/ready`)).ok)
  await command(replicas.indexOf(paused), plans[0]!.owner, renamePlan, plans[0]!)
  await more(10)
  going = false
  await Promise.all(writers)

  // what was acknowledged is in the log, once
  const { events } = await log.readAll({
    after: start,
    limit: 100_000,
    filter: { streamPrefixes: ['plan-'] },
  })
  const streams = Map.groupBy(events, ({ stream }) => stream)
  for (const of of streams.values()) expect(of.map(({ version }) => version)).toEqual(of.map((_, n) => n + 1))
  const commands = events.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)).commandId as string)
  expect(new Set(commands).size).toBe(commands.length)
  expect(commands.toSorted()).toEqual(answered.map(({ commandId }) => commandId).toSorted())
  for (const { commandId, planId, version, position } of answered) {
    const event = streams.get(`plan-${planId}`)?.[version - 1]
    expect([event?.position, commands[events.indexOf(event!)]]).toEqual([position, commandId])
  }

  // everybody heard of everything, once, in the order of the log
  const whole = events.map(({ position }) => `${position}`)
  const heard = (plan: string | undefined) =>
    plan === undefined ? whole : streams.get(`plan-${plan}`)!.map(({ position }) => `${position}`)
  await until(() => watchers.every(({ positions, plan }) => positions.length >= heard(plan).length))
  for (const { positions, plan, failed } of watchers) {
    expect(failed()).toBe(undefined)
    expect(positions).toEqual(heard(plan))
  }

  // each model has one leader, everything is taken in, and every row is as if nothing had happened
  await until(async () =>
    (await readModelStatus({ log, recordedAt: () => '' }, sql, readModels)).every(
      ({ behindSince }) => behindSince === undefined,
    ),
  )
  await until(async () => {
    const led = (await Promise.all(left.map(ledBy))).flat()
    return led.length === readModels.length && new Set(led).size === led.length
  })
  // as is every leaf of the signed log
  const recorded: string[] = []
  for (let [after, atHead] = [0n, false]; !atHead; ) {
    const page = await log.readAll({ after, limit: 100_000 })
    recorded.push(...page.events.map(({ id }) => id))
    after = page.position
    atHead = page.atHead
  }
  const leaves = () => sql<{ event: string }[]>`select event_id as event from integrity.leaf order by 1`
  await until(async () => (await leaves()).length >= recorded.length)
  expect((await leaves()).map(({ event }) => event)).toEqual(recorded.toSorted())
  for (const { api } of left) api.child.kill('SIGTERM')
  for (const { api } of left) expect((await api.exited).code).toBe(0)
  const before = await rowsOfAll()
  expect(await sql`select * from read.parked`).toEqual([])
  const vault = await postgresKeyVault({
    url: running.databaseUrl,
    wrappingKey: await keyInFile(running.settings.vaultKeyFile),
  })
  const history = historyOf(log, {
    plan: eventCodec<PlanEvent>({ vault, personal: planPersonal }),
    organisation: eventCodec<OrganisationEvent>({ vault, personal: organisationPersonal }),
  })
  const wide = postgres(running.databaseUrl, { max: 6, onnotice: () => undefined })
  await rebuildReadModels({ history, sql: wide, models: readModels })
  await wide.end({ timeout: 5 })
  await vault.close()
  expect(await rowsOfAll()).toEqual(before)
})
