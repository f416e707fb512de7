import { serverAudits } from 'graphql-http'
import { afterAll, describe, expect, it } from 'vitest'
import { adaAtHospital, product } from './kit.ts'

const running = await product()
afterAll(() => running[Symbol.asyncDispose]())

const audits = serverAudits({
  url: () => `${running.api.url}/graphql`,
  fetchFn: async (url: string, init: RequestInit = {}) =>
    fetch(url, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        authorization: `Bearer ${running.token(adaAtHospital)}`,
      },
    }),
})

/** What the specification leaves to the server, and this one leaves out: GraphQL is spoken by POST only. */
const withoutGet = new Set(['5A70', 'D6D5', '6A70'])

describe('GraphQL over HTTP', () => {
  it('is audited by the whole list', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61)
  })
  it.each(audits.map(audit => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn()
    const reason = 'reason' in result ? result.reason : ''
    expect(result.status, reason).toBe(withoutGet.has(audit.id) ? 'notice' : 'ok')
  })
})
