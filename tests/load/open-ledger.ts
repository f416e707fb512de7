import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startApi } from '@plan-ledger/api'
import { embeddedPostgres } from '@plan-ledger/cli'
import {
  evolve,
  evolveOrganisation,
  foundOrganisation,
  joinMember,
  type OrganisationEvent,
  type OrganisationState,
  organisationPersonal,
  organisationStream,
  type PlanEvent,
  type PlanState,
  planPersonal,
} from '@plan-ledger/domain'
import {
  changeStream,
  eventCodec,
  postgresEventLog,
  postgresKeyVault,
  wrappingKey,
} from '@plan-ledger/event-log'
import { temporaryFolder } from '../testkit/index.ts'

/** The real API over a real PostgreSQL of its own, and the command shell to fill the log beside it. */
export const openLedger = async () => {
  const dataDir = await temporaryFolder()
  const database = await embeddedPostgres({ dataDir })
  const keyFile = join(dataDir, 'keys', 'vault-wrapping-key')
  const log = await postgresEventLog({ url: database.url })
  const vault = await postgresKeyVault({ url: database.url, wrappingKey: await wrappingKey(keyFile) })
  // ten minutes pass with each look at the clock, so that each change is one of its own and the last is not in the future
  let minutes = -10 * 12_000
  const clock = () => {
    minutes += 10
    return new Date(Date.now() + minutes * 60_000).toISOString()
  }
  const shell = { log, clock, newId: randomUUID }
  const plans = changeStream({
    ...shell,
    codec: eventCodec<PlanEvent>({ vault, personal: planPersonal }),
    evolve,
    initial: undefined as PlanState,
  })
  const organisations = changeStream({
    ...shell,
    codec: eventCodec<OrganisationEvent>({ vault, personal: organisationPersonal }),
    evolve: evolveOrganisation,
    initial: undefined as OrganisationState,
  })

  const organisation = randomUUID()
  const member = { id: randomUUID(), name: 'Benchmark', role: 'owner' as const }
  const meta = () => ({
    organisation,
    stream: organisationStream(organisation),
    commandId: randomUUID(),
    owner: organisation,
    actor: member,
    origin: 'api' as const,
  })
  await organisations.change(meta(), (state, facts) =>
    foundOrganisation(state, { name: 'Benchmark', demonstration: true }, facts),
  )
  await organisations.change(meta(), (state, facts) =>
    joinMember(state, { member: member.id, name: member.name, roles: ['owner'] }, facts),
  )

  const key = randomBytes(32)
  const api = await startApi({
    port: 0,
    databaseUrl: database.url,
    dashboardOrigins: [],
    developmentTokenKey: key,
    vaultKeyFile: keyFile,
    logTo: { write: () => undefined },
  })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const token = () => {
    const now = Math.floor(Date.now() / 1_000)
    const claims = { iss: 'plan-ledger-development', aud: 'plan-ledger-api', iat: now, exp: now + 3_600 }
    const text = `${part({ alg: 'HS256' })}.${part({ ...claims, sub: member.id, org: organisation })}`
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
  }
  const bearer = `Bearer ${token()}`

  return {
    organisation,
    member,
    plans,
    /** @throws when the answer holds an error */
    ask: async (query: string, variables: object): Promise<unknown> => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: bearer, 'x-requested-by': 'bench' },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = (await response.json()) as {
        data: unknown
        errors?: readonly { message: string }[]
      }
      if (errors) throw new Error(errors[0]?.message)
      return data
    },
    async [Symbol.asyncDispose]() {
      await api.stop()
      await vault.close()
      await log.close()
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
