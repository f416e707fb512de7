import type { ModelStatus } from '@plan-ledger/read-models'
import { describe, expect, it } from 'vitest'
import { counts } from './fan-out/counts.ts'
import { metrics } from './metrics.ts'

const told = async (head: () => Promise<bigint>, statuses: readonly ModelStatus[]) => {
  const text = await metrics(
    { head },
    { status: () => statuses },
    { groups: () => 2, members: () => 3, counts: { ...counts(), executions: 4 } },
    { running: () => 1, entries: () => 500 },
  )()
  expect(text.endsWith('\n')).toBe(true)
  const lines = text.trimEnd().split('\n')
  return {
    lines,
    values: new Map(
      lines
        .filter(line => !line.startsWith('#'))
        .map(line => line.split(' ') as [string, string])
        .map(([name, value]) => [name.replace('plan_ledger_', ''), Number(value)]),
    ),
  }
}
const of = (name: string) => `read_model_${name}{model="audit-feed"}`
const leading: ModelStatus = {
  model: 'audit-feed',
  leader: true,
  position: 40n,
  aliveAt: Date.now(),
  parked: 2,
  retries: 5,
}

describe('metrics', () => {
  it('tell of each read model its position, lag, parked streams, retries and leader', async () => {
    const { values } = await told(async () => 42n, [{ ...leading, behindSince: Date.now() - 60_000 }])
    expect(Object.fromEntries(values)).toMatchObject({
      log_up: 1,
      log_head: 42,
      watchers: 3,
      exports_running: 1,
      export_entries_total: 500,
      [of('position')]: 40,
      [of('parked')]: 2,
      [of('retries_total')]: 5,
      [of('leader')]: 1,
      [of('stopped')]: 0,
    })
    expect(values.get(of('lag_ms'))).toBeGreaterThanOrEqual(60_000)
  })

  it('tell no lag at the head, nor when the clock of a writer is ahead', async () => {
    const at = await told(async () => 40n, [leading])
    expect(at.values.get(of('lag_ms'))).toBe(0)
    const ahead = await told(async () => 40n, [{ ...leading, behindSince: Date.now() + 60_000 }])
    expect(ahead.values.get(of('lag_ms'))).toBe(0)
  })

  it('of a standby leave out what only the leader knows', async () => {
    const { values } = await told(async () => 40n, [{ ...leading, leader: false }])
    expect(values.has(of('position'))).toBe(false)
    expect(values.has(of('lag_ms'))).toBe(false)
    expect(values.get(of('leader'))).toBe(0)
  })

  it('still come when the log does not answer', async () => {
    const { values } = await told(() => Promise.reject(new Error('away')), [leading])
    expect(values.get('log_up')).toBe(0)
    expect(values.has('log_head')).toBe(false)
    expect(values.get(of('parked'))).toBe(2)
  })

  it('have one type for each name, before its values', async () => {
    const { lines } = await told(async () => 1n, [leading, { ...leading, model: 'plan-directory' }])
    const names = lines.filter(line => line.startsWith('# TYPE')).map(line => line.split(' ')[2])
    expect(new Set(names).size).toBe(names.length)
    for (const line of lines.filter(line => !line.startsWith('#')))
      expect(names).toContain(line.split(/(_bucket|_sum|_count)?[ {]/)[0])
  })
})
