import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { postgresEventLog } from '@plan-ledger/event-log'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiProcess } from './api-process.ts'
import { adaAtHospital, aPlan, newUuid, type Product, product, renamePlan } from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(() => running[Symbol.asyncDispose]())

const rename = async (url: string, planId: string) => {
  const commandId = newUuid()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${running.token(adaAtHospital)}` },
    body: JSON.stringify({
      query: renamePlan,
      variables: { planId, title: `Title ${commandId}`, commandId },
    }),
  })
  const { data } = (await response.json()) as { data?: { renamePlan: { version: number } } }
  return data && { commandId, version: data.renamePlan.version }
}

/** Writes until the API is gone; each answer is on the disk before the next command is sent. */
const write = async (url: string, planId: string, acks: number, written: () => void) => {
  for (;;) {
    const answer = await rename(url, planId).catch(() => undefined)
    if (!answer) return
    writeSync(acks, `${planId} ${answer.version} ${answer.commandId}\n`)
    fsyncSync(acks)
    written()
  }
}

describe('kill -9 of the API', () => {
  it('during writes loses no acknowledged event, and the next start recovers by itself', {
    timeout: 120_000,
  }, async () => {
    const file = join(running.folder, 'acknowledged')
    const acks = openSync(file, 'a')
    const plans = await Promise.all(Array.from({ length: 4 }, () => aPlan(running)))
    const kills = 6
    for (let n = 0; n < kills; n += 1) {
      const api = apiProcess(running)
      const url = await api.ready
      // at another moment each time, always in the midst of writes
      let left = 8 + ((n * 7) % 12)
      const due = Promise.withResolvers<void>()
      const writers = plans.map(plan =>
        write(url, plan.id, acks, () => {
          left -= 1
          if (left === 0) due.resolve()
        }),
      )
      await due.promise
      api.child.kill('SIGKILL')
      await Promise.all(writers)
      expect((await api.exited).signal).toBe('SIGKILL')
    }
    closeSync(acks)

    const acknowledged = readFileSync(file, 'utf8').trim().split('\n')
    expect(acknowledged.length).toBeGreaterThan(kills * plans.length)
    const log = await postgresEventLog({ url: running.databaseUrl })
    const stored = new Map<string, Map<number, string>>()
    for (const { id, planId } of plans) {
      const versions = new Map<number, string>()
      for await (const event of log.read(`plan-${planId}`))
        versions.set(event.version, JSON.parse(new TextDecoder().decode(event.bytes)).commandId)
      expect([...versions.keys()]).toEqual(Array.from({ length: versions.size }, (_, n) => n + 1))
      stored.set(id, versions)
    }
    for (const line of acknowledged) {
      const [plan, version, commandId] = line.split(' ')
      expect(stored.get(plan!)?.get(Number(version)), line).toBe(commandId)
    }
    await log.close()

    const after = apiProcess(running)
    const answer = await rename(await after.ready, plans[0]!.id)
    expect(answer?.version).toBe(stored.get(plans[0]!.id)!.size + 1)
    await running.settled()
    after.child.kill('SIGTERM')
    expect((await after.exited).code).toBe(0)
  })
})

describe('the API as a process', () => {
  it('ends within five seconds when it is asked to, and finishes what it had begun', async () => {
    const api = apiProcess(running)
    const url = await api.ready
    const plan = await aPlan(running)
    const inWork = Array.from({ length: 20 }, () => rename(url, plan.id))
    await Promise.race(inWork)
    const asked = Date.now()
    api.child.kill('SIGTERM')
    const answers = await Promise.allSettled(inWork)
    expect((await api.exited).code).toBe(0)
    expect(Date.now() - asked).toBeLessThan(5_000)
    // each was either finished or never begun
    const log = await postgresEventLog({ url: running.databaseUrl })
    let version = 0
    for await (const event of log.read(`plan-${plan.planId}`)) version = event.version
    await log.close()
    const finished = answers.filter(answer => answer.status === 'fulfilled' && answer.value !== undefined)
    expect(version).toBe(1 + finished.length)
  })

  it.each([
    ['another interface', { API_HOST: '0.0.0.0' }, /^API_HOST can only be 127\.0\.0\.1.*\n$/],
    ['a port that is none', { API_PORT: 'http' }, /^API_PORT must be a port number\.\n$/],
    ['no database', { DATABASE_URL: '' }, /^DATABASE_URL .*\n$/],
    [
      'a dashboard that is no origin',
      { DASHBOARD_ORIGIN: 'localhost:3000' },
      /^DASHBOARD_ORIGIN must list origins.*\n$/,
    ],
    [
      'a missing key',
      { DEVELOPMENT_TOKEN_KEY_FILE: '/nowhere' },
      /^The key of development tokens can't be read.*\n$/,
    ],
    ['production', { NODE_ENV: 'production' }, /NODE_ENV=production\.\n$/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://a@127.0.0.1:1/a' },
      /^The database at 127\.0\.0\.1:1 can't be reached \(ECONNREFUSED\).*\n$/,
    ],
  ])('refuses %s in one sentence', async (_, env, sentence) => {
    const { code, said } = await apiProcess(running, env).exited
    expect(said).toMatch(sentence)
    expect(code).toBe(1)
  })

  it('refuses a port in use in one sentence', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const { code, said } = await apiProcess(running, { API_PORT: `${port}` }).exited
    other.close()
    expect([code, said]).toEqual([1, `Port ${port} is in use already: set API_PORT to another one.\n`])
  })

  it('listens on loopback only', async () => {
    const { startApi } = await import('@plan-ledger/api')
    await expect(startApi({ ...running.settings, host: '0.0.0.0' })).rejects.toThrow(
      'binds to 127.0.0.1 only',
    )
  })
})
