import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { postgresEventLog } from '@plan-ledger/event-log'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newUuid, renamePlan, signed } from '../protocol/kit.ts'
import { type RunningPlanLedger, startPlanLedger } from '../testkit/index.ts'

let running: RunningPlanLedger
let key: Buffer
beforeAll(async () => {
  running = await startPlanLedger()
  key = Buffer.from(
    (await readFile(join(running.dataDir, 'keys', 'development-token'), 'utf8')).trim(),
    'hex',
  )
})
afterAll(() => running.stop())

const ask = async (claims: object, query: string, variables: object = {}) => {
  const now = Math.floor(Date.now() / 1_000)
  const times = { iat: now, exp: now + 600 }
  const issued = { iss: 'plan-ledger-development', aud: 'plan-ledger-api', ...times }
  const response = await fetch(`${running.apiUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${signed({ alg: 'HS256' }, { ...issued, ...claims }, key)}`,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(10_000),
  })
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of the question
  return ((await response.json()) as { data?: any }).data
}

const anOwner = async () => {
  const { organisations } = await ask(
    {},
    '{ organisations { nodes { organisationId members { nodes { memberId roles } } } } }',
  )
  const [{ organisationId, members }] = organisations.nodes
  const owner = members.nodes.find((member: { roles: string[] }) => member.roles.includes('OWNER'))
  return { org: organisationId, sub: owner.memberId }
}

const start = `mutation ($commandId: UUID!) {
  startPlan(input: { title: "Through every fall", commandId: $commandId }) {
    ... on StartPlanDone { plan { id planId } }
  }
}`

it('kill -9 of PostgreSQL and of the API during writes loses no acknowledged event and doubles none', {
  timeout: 300_000,
}, async () => {
  const owner = await anOwner()
  const plans: { id: string; planId: string }[] = []
  for (let n = 0; n < 4; n++) plans.push((await ask(owner, start, { commandId: newUuid() })).startPlan.plan)

  /** Command and version, in the order of the answers. */
  const acknowledged = new Map(
    plans.map(({ planId }) => [planId, [] as { command: string; version: number }[]]),
  )
  let writing = true
  const writers = plans.map(async ({ id, planId }) => {
    while (writing) {
      const commandId = newUuid()
      // whoever gets no answer asks again with the same command, as the dashboard does
      for (;;) {
        const variables = { planId: id, title: `Title ${commandId}`, commandId }
        const done = (await ask(owner, renamePlan, variables).catch(() => undefined))?.renamePlan
        if (done?.__typename === 'RenamePlanDone') {
          acknowledged.get(planId)!.push({ command: commandId, version: done.version })
          break
        }
        await pause(20)
      }
    }
  })

  const atLeast = async (more: number) => {
    const count = () => [...acknowledged.values()].reduce((sum, list) => sum + list.length, 0)
    const until = count() + more
    while (count() < until) await pause(10)
  }
  for (const kill of [running.killPostgres, running.killApi, running.killPostgres, running.killPostgres]) {
    await atLeast(40)
    await kill()
  }
  await atLeast(40)
  writing = false
  await Promise.all(writers)

  const log = await postgresEventLog({ url: running.databaseUrl })
  for (const { planId } of plans) {
    const commands: string[] = []
    const versions: number[] = []
    for await (const event of log.read(`plan-${planId}`)) {
      versions.push(event.version)
      commands.push(JSON.parse(new TextDecoder().decode(event.bytes)).commandId)
    }
    expect(versions).toEqual(versions.map((_, n) => n + 1))
    expect(new Set(commands).size).toBe(commands.length)
    for (const { command, version } of acknowledged.get(planId)!)
      expect(commands[version - 1], `version ${version}`).toBe(command)
    // every command was asked until it was answered, so nothing else is there but the start
    expect(commands.slice(1)).toEqual(acknowledged.get(planId)!.map(({ command }) => command))
  }
  await log.close()
})
