import type { Context } from '@plan-ledger/graphql'
import { GraphQLError, GraphQLObjectType, GraphQLSchema, GraphQLString, subscribe } from 'graphql'
import { createClient } from 'graphql-ws'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { type Served, serve } from './serve.ts'

const secret = 'Ada was refused the loan'
const failing = () => {
  throw new Error(secret)
}
const outage = () => {
  throw Object.assign(new Error(secret), { code: 'CONNECTION_CLOSED' })
}
const field = (resolve: () => unknown) => ({ type: GraphQLString, resolve })
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      fine: field(() => 'fine'),
      failing: field(failing),
      // a resolver may also hand over an error instead of throwing it, or quote content in a GraphQLError
      handed: field(() => new GraphQLError(secret)),
      refused: field(() => {
        throw new GraphQLError('said on purpose', { extensions: { code: 'ON_PURPOSE' } })
      }),
      unreachable: field(outage),
    },
  }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      failsAtStart: { type: GraphQLString, subscribe: failing },
      failsInSource: {
        type: GraphQLString,
        async *subscribe() {
          yield { failsInSource: 'first' }
          failing()
        },
      },
      failsInField: {
        type: GraphQLString,
        async *subscribe() {
          yield {}
        },
        resolve: failing,
      },
    },
  }),
})

const logged: string[] = []
const sent: string[] = []
let served: Served

beforeAll(async () => {
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    origins: [],
    schema,
    contextFor: ({ principal }) => ({ principal }) as Context,
    transferFiles: async () => undefined,
    exports: async () => {
      throw new Error('the loan of Ada')
    },
    calendar: async () => undefined,
    fanOut: { subscribe },
    authenticate: async token =>
      token === 'good'
        ? {
            member: 'ada',
            name: 'Ada',
            organisation: 'o',
            roles: [],
            expiresAt: Date.now() / 1_000 + 60,
            via: 'development',
          }
        : undefined,
    ready: async () => ({ ready: true }),
    metrics: async () => '',
    logger: pino({ base: null }, { write: line => void logged.push(line) }),
  })
})
afterAll(() => served.close())

const overHttp = async (query: string) => {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer good' },
    body: JSON.stringify({ query }),
  })
  const text = await response.text()
  sent.push(text, JSON.stringify([...response.headers]))
  return JSON.parse(text)
}

class Listening extends WebSocket {
  constructor(address: string | URL, protocols?: string | string[]) {
    super(address, protocols)
    this.on('message', data => sent.push(String(data)))
    this.on('close', (code, reason) => sent.push(`${code} ${reason}`))
  }
}
const overSocket = async (query: string) => {
  const client = createClient({
    url: `${served.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Listening,
    connectionParams: { authorization: 'Bearer good' },
    retryAttempts: 0,
  })
  const results: unknown[] = []
  const error = await new Promise<unknown>(resolve =>
    client.subscribe(
      { query },
      { next: result => results.push(result), error: resolve, complete: () => resolve(undefined) },
    ),
  )
  await client.dispose()
  return { results, error }
}

const internal = {
  message: 'Something went wrong on our side',
  extensions: { code: 'INTERNAL', requestId: expect.any(String) },
}

describe('an unexpected error', () => {
  it.each(['failing', 'handed'])('of %s tells only an id over HTTP, beside what went well', async name => {
    const answer = await overHttp(`{ fine ${name} }`)
    expect(answer).toMatchObject({
      data: { fine: 'fine', [name]: null },
      errors: [{ ...internal, path: [name] }],
    })
  })

  it('of a query tells only an id over the socket', async () => {
    const { results } = await overSocket('{ fine failing }')
    expect(results).toMatchObject([{ data: { fine: 'fine' }, errors: [internal] }])
  })

  it.each(['failsAtStart', 'failsInSource', 'failsInField'])(
    'of a subscription that %s tells only an id',
    async name => {
      const { results, error } = await overSocket(`subscription { ${name} }`)
      expect(
        [...results, { errors: error }].find(each => (each as { errors?: unknown[] }).errors),
      ).toMatchObject({
        errors: [internal],
      })
    },
  )

  it('is logged under that id by kind and place', async () => {
    const { errors } = await overHttp('{ failing }')
    const line = logged
      .map(text => JSON.parse(text))
      .find(each => each.requestId === errors[0].extensions.requestId)
    expect(line.failed).toMatch(/^Error .*masking\.unit\.test/)
  })

  it('of an export tells only an id, as a problem', async () => {
    const response = await fetch(`${served.url}/exports/audit.csv`, {
      headers: { authorization: 'Bearer good' },
    })
    const text = await response.text()
    sent.push(text)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'INTERNAL', requestId: expect.any(String) })
  })

  it('appears with its text neither on a wire nor in the log', () => {
    expect(sent.length).toBeGreaterThan(10)
    expect(sent.join('\n')).not.toContain('loan')
    expect(logged.join('\n')).not.toContain('loan')
  })
})

describe('an error on purpose', () => {
  it('keeps its text and code', async () => {
    const { errors } = await overHttp('{ refused }')
    expect(errors).toMatchObject([{ message: 'said on purpose', extensions: { code: 'ON_PURPOSE' } }])
  })
  it('of the request itself keeps its text', async () => {
    expect((await overHttp('{ fine')).errors[0].message).toContain('Syntax Error')
    expect((await overHttp('{ missing }')).errors[0].message).toContain('Cannot query field')
  })
})

it('an outage is told apart, so that clients try again', async () => {
  const { errors } = await overHttp('{ unreachable }')
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }])
  const { results } = await overSocket('{ unreachable }')
  expect(results).toMatchObject([{ errors: [{ extensions: { code: 'UNAVAILABLE' } }] }])
})
