import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedPostgres, ledgerOn, seedInto } from '@plan-ledger/cli'
import { type Facts, joinMember, organisationStream, type PlanEvent } from '@plan-ledger/domain'
import { keyInFile, postgresEventLog, postgresKeyVault } from '@plan-ledger/event-log'
import { temporaryFolder } from '../../testkit/index.ts'

const owners = 50

/** A PostgreSQL of its own with the demonstration organisation, and some more owners without plans. */
export const setting = async () => {
  const dataDir = await temporaryFolder()
  const database = await embeddedPostgres({ dataDir })
  const close = async () => {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const vaultKeyFile = join(dataDir, 'keys', 'vault-wrapping-key')
    const log = await postgresEventLog({ url: database.url })
    const vault = await postgresKeyVault({ url: database.url, wrappingKey: await keyInFile(vaultKeyFile) })
    const ledger = ledgerOn(log, vault)
    const { organisation } = await seedInto(ledger, new Date())
    const joined = Array.from({ length: owners }, (_, i) => ({ id: randomUUID(), name: `Owner ${i + 1}` }))
    const coach = { id: randomUUID(), name: 'Coach' }
    const { change } = ledger.organisations()
    for (const { id, name } of [...joined, coach])
      await change(
        {
          organisation,
          stream: organisationStream(organisation),
          commandId: randomUUID(),
          owner: organisation,
          actor: { id, name, role: 'owner' },
          origin: 'api',
        },
        (state, facts) =>
          joinMember(
            state,
            { member: id, name, roles: id === coach.id ? ['coach'] : ['owner'] },
            facts as Facts,
          ),
      )
    const { longest, owner } = await longestPlan(ledger)
    await vault.close()
    await log.close()

    const key = randomBytes(32)
    return {
      settings: {
        port: 0,
        databaseUrl: database.url,
        dashboardOrigins: [],
        developmentTokenKey: key,
        vaultKeyFile,
        logKeyFile: join(dataDir, 'keys', 'log-key'),
      },
      owners: joined,
      coach,
      /** The plan of the demonstration with the most events, and whose it is. */
      plan: { id: globalId(longest), owner },
      bearer: (member: string) => `Bearer ${token({ sub: member, org: organisation }, key)}`,
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
const globalId = (plan: string) => Buffer.from(`Plan:${plan}`).toString('base64')

const longestPlan = async ({ log, planCodec }: ReturnType<typeof ledgerOn>) => {
  const { events } = await log.readAll({ after: 0n, limit: 100_000, filter: { streamPrefixes: ['plan-'] } })
  const last = events.reduce((most, event) => (event.version > most.version ? event : most))
  const [first] = events.filter(({ stream }) => stream === last.stream)
  const started = (await planCodec.decode(first!)) as PlanEvent & {
    readonly data: { readonly owner: string }
  }
  return { longest: last.stream.slice('plan-'.length), owner: started.data.owner }
}

const token = (claims: object, key: Uint8Array) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1_000)
  const all = {
    iss: 'plan-ledger-development',
    aud: 'plan-ledger-api',
    iat: now,
    exp: now + 3_600,
    ...claims,
  }
  const text = `${part({ alg: 'HS256' })}.${part(all)}`
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
}
