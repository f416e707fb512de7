import { schema } from '@plan-ledger/graphql'
import { subscribe } from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, serve } from './serve.ts'

let served: Served

beforeAll(async () => {
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    origins: [],
    schema,
    contextFor: () => {
      throw new Error('nobody asks')
    },
    exports: async () => undefined,
    transferFiles: async () => undefined,
    calendar: async () => undefined,
    fanOut: { subscribe },
    authenticate: async () => undefined,
    ready: async () => ({ ready: true }),
    metrics: async () => 'plan_ledger_log_up 1\n',
    logger: pino({ base: null }, { write: () => undefined }),
  })
})
afterAll(() => served.close())

describe('/metrics', () => {
  it('is plain text in the format of Prometheus, without a token', async () => {
    const answer = await fetch(`${served.url}/metrics`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(await answer.text()).toBe('plan_ledger_log_up 1\n')
  })
})
