import { fork } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { apiFlags, embeddedPostgres, ledgerOn } from '@plan-ledger/cli'
import {
  type Facts,
  foundOrganisation,
  organisationStream,
  type PlanEventBody,
  planStream,
  renamePlan,
  startPlan,
} from '@plan-ledger/domain'
import { keyInFile, postgresEventLog, postgresKeyVault } from '@plan-ledger/event-log'
import { temporaryFolder } from '../../testkit/index.ts'
import { developmentToken } from '../development-token.ts'
import { type Child, child } from './child.ts'

/** Events of an append. */
const atOnce = 500

/** An organisation with so many members, the API that serves it in a process of its own, and who changes its plans. */
export const hall = async (size: number) => {
  await using opened = new AsyncDisposableStack()
  const dataDir = await temporaryFolder()
  opened.defer(() => rm(dataDir, { recursive: true, force: true }))
  const database = await embeddedPostgres({ dataDir })
  opened.defer(() => database.stop())
  const vaultKeyFile = join(dataDir, 'keys', 'vault-wrapping-key')
  const log = await postgresEventLog({ url: database.url })
  opened.defer(() => log.close())
  const vault = await postgresKeyVault({ url: database.url, wrappingKey: await keyInFile(vaultKeyFile) })
  opened.defer(() => vault.close())
  const ledger = ledgerOn(log, vault)
  const [plans, founded] = [ledger.plans(), ledger.organisations()]

  const organisation = randomUUID()
  const members = Array.from({ length: size }, () => randomUUID() as string)
  const meta = (stream: string, owner: string) => ({
    organisation,
    stream,
    commandId: randomUUID(),
    owner,
    actor: { id: members[0]!, name: 'Benchmark', role: 'owner' as const },
    // an imported plan that nobody coaches is open to every coach
    origin: 'import' as const,
  })
  const ofAll = () => meta(organisationStream(organisation), organisation)
  await founded.change(ofAll(), (state, facts) =>
    foundOrganisation(state, { name: 'Benchmark', demonstration: true }, facts as Facts),
  )
  for (let n = 0; n < size; n += atOnce)
    await founded.change(ofAll(), () =>
      members.slice(n, n + atOnce).map((member, i) => ({
        type: 'MemberJoined' as const,
        data: { member, name: `Member ${n + i}`, roles: ['coach' as const] },
      })),
    )
  const change = async (
    plan: string,
    decide: (state: Parameters<typeof renamePlan>[0], facts: Facts) => readonly PlanEventBody[],
  ) => {
    const answer = await plans.change(meta(planStream(plan), members[0]!), (state, facts) =>
      decide(state, facts as Facts),
    )
    if (answer.kind !== 'done') throw new Error(`a change was answered with ${answer.kind}`)
    return answer.loaded
  }
  const key = randomBytes(32)
  const api: Child = opened.use(
    await child(
      fork(new URL('./api.child.ts', import.meta.url), {
        serialization: 'advanced',
        execArgv: [...apiFlags],
      }),
    ),
  )
  const url = await api.ask<string>({
    kind: 'start',
    settings: {
      port: 0,
      databaseUrl: database.url,
      dashboardOrigins: [],
      developmentTokenKey: key,
      logKeyFile: `${vaultKeyFile}.log`,
      vaultKeyFile,
    },
  })
  opened.defer(() => api.ask({ kind: 'stop' }))
  const tokens = members.map(member => developmentToken(key, organisation, member))
  const rename = (title: string) => (state: Parameters<typeof renamePlan>[0], facts: Facts) =>
    renamePlan(state, { title }, facts) as readonly PlanEventBody[]

  const all = opened.move()
  return {
    api,
    url,
    tokens,
    /** A new plan, and the position of its beginning. */
    async aPlan() {
      const plan = randomUUID()
      const { position } = await change(
        plan,
        (state, facts) =>
          startPlan(
            state,
            { title: 'Becoming a nurse', owner: members[0]!, ownerName: 'Benchmark' },
            facts,
          ) as readonly PlanEventBody[],
      )
      return { id: plan, globalId: btoa(`Plan:${plan}`), after: `${position}` }
    },
    /** By another process than the API's. */
    async written(plan: string) {
      await change(plan, rename(`Becoming a nurse, ${randomUUID()}`))
    },
    /** By the API. */
    async asked(globalId: string) {
      const input = { planId: globalId, title: `Becoming a nurse, ${randomUUID()}`, commandId: randomUUID() }
      const query = 'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }'
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[0]}` },
        body: JSON.stringify({ query, variables: { input } }),
      })
      const { data } = (await response.json()) as { data?: { renamePlan: { __typename: string } } }
      if (data?.renamePlan.__typename !== 'RenamePlanDone') throw new Error('a plan was not renamed')
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}
export type Hall = Awaited<ReturnType<typeof hall>>
