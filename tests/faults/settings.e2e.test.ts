import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { freePort } from '@plan-ledger/cli'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { planLedger, temporaryFolder } from '../testkit/index.ts'

/** One sentence for a person: a line or more, each ended, no stack, no name of an exception. */
const sentence = /^[A-Z][^\n]*\.\n$/
const secret = 'never-to-be-printed'

let dataDir: string
beforeAll(async () => {
  dataDir = await temporaryFolder()
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const refusal = async (env: NodeJS.ProcessEnv) => {
  const ports = { PORT: String(await freePort()), API_PORT: String(await freePort()) }
  const ended = await planLedger(['up'], { ...ports, DATA_DIR: dataDir, ...env }).ended
  expect(ended.code).toBe(1)
  expect(ended.stdout + ended.stderr).not.toContain(secret)
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
  expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
  return ended.stderr
}

describe('a setting that cannot be used ends the start with one sentence', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT must be a port between 1 and 65535.'],
    [{ API_PORT: '70000' }, 'API_PORT must be a port between 1 and 65535.'],
    [{ API_PORT: '4190' }, 'API_PORT is a port that browsers refuse to open'],
    [{ PORT: '4321', API_PORT: '4321' }, 'PORT and API_PORT must differ.'],
    [{ DATABASE_URL: `mysql://root:${secret}@localhost/plans` }, 'DATABASE_URL must look like postgres://'],
    [{ HOST: '0.0.0.0' }, 'HOST is refused'],
  ])('%j', async (env, words) => {
    const said = await refusal(env)
    expect(said).toMatch(sentence)
    expect(said).toContain(words)
  })
})

describe('a port that somebody else uses ends the start with one sentence', () => {
  let other: Server
  let port: number
  beforeAll(async () => {
    port = await freePort()
    other = createServer().listen(port, '127.0.0.1')
  })
  afterAll(() => {
    other.close()
  })
  it.each(['PORT', 'API_PORT'])('%s', async name => {
    expect(await refusal({ [name]: String(port) })).toBe(
      `Port ${port} is in use: stop what listens there, or set ${name} to another port.\n`,
    )
  })
})

describe('a database that cannot be used ends the start with one sentence and without the password', () => {
  it('nothing listens there', async () => {
    const said = await refusal({
      DATABASE_URL: `postgres://me:${secret}@127.0.0.1:${await freePort()}/plans`,
    })
    expect(said).toMatch(sentence)
    expect(said).toContain('nothing listens there')
  })
  it('the password is wrong', async () => {
    const url = new URL(inject('postgresUrl'))
    url.password = secret
    const said = await refusal({ DATABASE_URL: url.href })
    expect(said).toMatch(sentence)
    expect(said).toContain('it refuses this user or password')
  })
  it('there is no such database', async () => {
    const url = new URL(inject('postgresUrl'))
    url.pathname = '/not_there'
    const said = await refusal({ DATABASE_URL: url.href })
    expect(said).toMatch(sentence)
    expect(said).toContain('there is no such database')
  })
})
