import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventLogAway, openEventLog } from '../open-event-log.ts'
import { said, saying, wholeLog } from '../testing/events.ts'
import { type EventStoreServer, eventStoreServer } from './testing/eventstore-server.ts'

const password = 'never-to-be-said'
let folder: string
let server: EventStoreServer
const authority = async (name: string) => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  })
  const file = join(folder, `${name}.pem`)
  await writeFile(file, cert)
  return { key, cert, file }
}
let ours: Awaited<ReturnType<typeof authority>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-ledger-authority-'))
  ours = await authority('ours')
  server = await eventStoreServer({ certificate: ours, password })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const open = (secret: string, caFile?: string) =>
  openEventLog({
    databaseUrl: '',
    eventStoreUrl: `kurrentdb://admin:${secret}@127.0.0.1:${server.port}${caFile ? `?tlsCAFile=${caFile}` : ''}`,
    streamPrefixes: ['plan-'],
    longestOpening: 3_000,
  })
const refusal = async (secret: string, caFile?: string) => {
  const error = await open(secret, caFile).catch(thrown => thrown)
  expect(error).toBeInstanceOf(EventLogAway)
  expect(error.message).not.toContain(secret)
  return error.message
}

describe('with TLS', () => {
  it('appends, reads and follows a server whose authority tlsCAFile names', async () => {
    const log = await open(password, ours.file)
    await log.append('plan-1', 0, [saying('sealed on its way')])
    expect((await wholeLog(log)).map(said)).toEqual(['sealed on its way'])
    const stop = new AbortController()
    for await (const event of log.subscribe({ after: 0n }, stop.signal)) {
      expect(said(event)).toBe('sealed on its way')
      stop.abort()
    }
    await log.close()
  })

  it('says in one sentence that the password is wrong, and does not say it', async () => {
    expect(await refusal('secret-that-is-wrong', ours.file)).toBe(
      `The event log at 127.0.0.1:${server.port} cannot be used: it refuses this user or password.`,
    )
  })

  it.each(['none at all', 'another'])('refuses a server when the authority named is %s', async named => {
    const other = named === 'another' ? (await authority('theirs')).file : undefined
    expect(await refusal(password, other)).toBe(
      `The event log at 127.0.0.1:${server.port} cannot be used: its certificate is of no authority that is trusted here; tlsCAFile names one.`,
    )
  })
})
