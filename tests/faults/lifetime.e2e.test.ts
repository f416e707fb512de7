import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '@plan-ledger/cli'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planLedger, type RunningPlanLedger, startPlanLedger, temporaryFolder } from '../testkit/index.ts'

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const gone = async (pids: readonly number[]): Promise<void> => {
  while (pids.some(lives)) await new Promise(resolve => setTimeout(resolve, 50))
}

const noted = async (url: string, note?: string): Promise<readonly string[]> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql`create table if not exists notes (note text)`
    if (note) await sql`insert into notes values (${note})`
    return (await sql<{ note: string }[]>`select note from notes`).map(row => row.note)
  } finally {
    await sql.end()
  }
}

const answers = (url: string): Promise<number> => fetch(url).then(response => response.status)

describe('Plan Ledger from start to stop', () => {
  let dataDir: string
  let running: RunningPlanLedger
  const settings = async () => ({ dataDir, port: await freePort(), apiPort: await freePort(), seed: false })

  beforeAll(async () => {
    dataDir = await temporaryFolder()
    running = await startPlanLedger(await settings())
  })
  afterAll(async () => {
    await running.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('says exactly once that it is ready', () => {
    expect(running.said().split(`Plan Ledger is ready at ${running.url}\n`)).toHaveLength(2)
  })

  it('answers nothing without a token', async () => {
    const response = await fetch(`${running.apiUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ organisations { nodes { name } } }' }),
    })
    expect(response.status).toBe(401)
  })

  it('a second start on its data folder ends with one sentence', async () => {
    const ports = { PORT: String(await freePort()), API_PORT: String(await freePort()) }
    const second = await planLedger(['up'], { ...ports, DATA_DIR: dataDir }).ended
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(
      /^The data folder [^\n]* is in use by another Plan Ledger \(process \d+\)[^\n]*\n$/,
    )
    expect(await answers(running.url)).toBe(200)
  })

  it('killing PostgreSQL costs nothing that was acknowledged, and it comes back', async () => {
    await noted(running.databaseUrl, 'before the kill')
    await running.killPostgres()
    expect(await noted(running.databaseUrl)).toContain('before the kill')
  })

  it('killing the API brings another one', async () => {
    await running.killApi()
    expect(await answers(`${running.apiUrl}/`)).toBeLessThan(500)
  })

  it('Ctrl-C stops everything, and the next start has the data', async () => {
    await noted(running.databaseUrl, 'before the stop')
    const processes = Object.values(await running.processes())
    expect((await running.stop()).code).toBe(0)
    expect(processes.filter(lives)).toEqual([])
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
    running = await startPlanLedger(await settings())
    expect(await noted(running.databaseUrl)).toEqual(['before the kill', 'before the stop'])
  })

  it('killed without a word, it starts again on the same ports and has the data', async () => {
    await noted(running.databaseUrl, 'before all was killed')
    const { postgres: server, api, dashboard } = await running.processes()
    const { port, apiPort } = running
    await running.kill()
    running = await startPlanLedger({ dataDir, port, apiPort, seed: false })
    await gone([server, api, dashboard])
    expect(await noted(running.databaseUrl)).toContain('before all was killed')
    expect(await answers(running.url)).toBe(200)
  })
})
