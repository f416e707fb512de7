import { randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startApi } from '@plan-ledger/api'
import { embeddedPostgres, ledgerOn } from '@plan-ledger/cli'
import { type Facts, foundOrganisation, joinMember, organisationStream } from '@plan-ledger/domain'
import { keyInFile, postgresEventLog, postgresKeyVault } from '@plan-ledger/event-log'
import { temporaryFolder } from '../testkit/index.ts'
import { developmentToken } from './development-token.ts'

/**
 * The real API over a real PostgreSQL of its own, and its log to be filled beside it.
 * @param since when its organisation was founded, milliseconds of the epoch
 */
export const openLedger = async (since: number) => {
  const dataDir = await temporaryFolder()
  const database = await embeddedPostgres({ dataDir })
  const keyFile = join(dataDir, 'keys', 'vault-wrapping-key')
  const log = await postgresEventLog({ url: database.url })
  const vault = await postgresKeyVault({ url: database.url, wrappingKey: await keyInFile(keyFile) })
  const { organisations, planCodec } = ledgerOn(log, vault)
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
  const founded = new Date(since).toISOString()
  const { change } = organisations(() => founded)
  await change(meta(), (state, facts) =>
    foundOrganisation(state, { name: 'Benchmark', demonstration: true }, facts as Facts),
  )
  await change(meta(), (state, facts) =>
    joinMember(state, { member: member.id, name: member.name, roles: ['owner'] }, facts as Facts),
  )

  const key = randomBytes(32)
  const api = await startApi({
    port: 0,
    databaseUrl: database.url,
    dashboardOrigins: [],
    developmentTokenKey: key,
    logKeyFile: `${keyFile}.log`,
    vaultKeyFile: keyFile,
    logTo: { write: () => undefined },
  })
  const bearer = `Bearer ${developmentToken(key, organisation, member.id)}`

  return {
    organisation,
    member,
    log,
    planCodec,
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
