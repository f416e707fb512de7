import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isTransient } from '@plan-ledger/read-models'
import type { Logger } from 'pino'
import { type Authenticate, bearer } from '../authenticate.ts'
import type { Calendar } from '../exports/calendar.ts'
import type { Exports } from '../exports/exports.ts'
import { sendProblem } from '../exports/problem.ts'
import { within } from '../within.ts'
import { limits } from './document-limits.ts'
import type { Endpoint } from './endpoint.ts'
import { requestIds } from './masked.ts'

interface Edge {
  readonly graphql: Endpoint
  readonly exports: Exports
  /** Asks for no token: the address is the secret. */
  readonly calendar: Calendar
  readonly authenticate: Authenticate
  readonly origins: ReadonlySet<string>
  /** What there is to say besides whether it lives. */
  readonly ready: () => Promise<{ readonly ready: boolean } & Record<string, unknown>>
  /** In Prometheus' text format; says nothing about content. */
  readonly metrics: () => Promise<string>
  readonly logger: Logger
}

/** Everything that is decided before GraphQL: who may come in, from where, with how much. */
export function edge({
  graphql,
  exports,
  calendar,
  authenticate,
  origins,
  ready,
  metrics,
  logger,
}: Edge): RequestListener {
  return (request, response) => {
    const requestId = randomUUID()
    response.setHeader('x-request-id', requestId)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    response.setHeader('cache-control', 'no-store')
    requestIds.run(requestId, () => {
      route(request, response).catch(error => {
        const unavailable = isTransient(error)
        logger[unavailable ? 'warn' : 'error'](
          { requestId, failed: error?.name },
          'a request failed at the edge',
        )
        if (response.headersSent) return response.destroy()
        const refuse = refusing(request)
        if (unavailable)
          return refuse(response, 503, 'UNAVAILABLE', 'The data can not be reached right now: try again', {
            requestId,
          })
        return refuse(response, 500, 'INTERNAL', 'Something went wrong on our side', { requestId })
      })
    })
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?', 1)[0]
    if (path === '/health') return json(response, 200, { status: 'alive' })
    if (path === '/ready') {
      const state = await ready()
      return json(response, state.ready ? 200 : 503, state)
    }
    if (path === '/metrics') return text(response, await metrics())
    if (request.method === 'GET' && path?.startsWith('/calendar/')) return calendar(request, response)
    const exporting = isExport(request)
    const refuse = refusing(request)
    if (path !== '/graphql' && !exporting) return refuse(response, 404, 'NOT_FOUND', 'There is nothing here.')
    const method = exporting ? 'GET' : 'POST'

    const { origin } = request.headers
    if (origin !== undefined) {
      if (!origins.has(origin)) return refuse(response, 403, 'ORIGIN', 'This origin is not let in.')
      response.setHeader('access-control-allow-origin', origin)
      response.setHeader('access-control-expose-headers', exposed)
      response.setHeader('vary', 'origin')
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        'access-control-allow-methods': method,
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '600',
      })
      response.end()
      return
    }
    if (request.method !== method) {
      response.setHeader('allow', method)
      const said = exporting ? 'Exports are fetched by GET.' : 'GraphQL is spoken by POST.'
      return refuse(response, 405, 'METHOD', said)
    }
    const principal = await within(limits.authentication, authenticate(bearer(request.headers.authorization)))
    if (!principal) {
      response.setHeader('www-authenticate', 'Bearer')
      return refuse(response, 401, 'UNAUTHENTICATED', 'A valid token is needed.')
    }
    if (exporting) return exports(request, response, principal)
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'CONTENT_TYPE', 'A request is application/json.')
    const body = await readBody(request)
    if (!body) {
      // what is still coming is not read
      response.setHeader('connection', 'close')
      return refuse(response, 413, 'TOO_LARGE', `A request has at most ${limits.bodyBytes} bytes.`)
    }
    await answer(request, body, response, principal)
  }

  async function answer(
    request: IncomingMessage,
    body: Uint8Array<ArrayBuffer>,
    response: ServerResponse,
    principal: NonNullable<Awaited<ReturnType<Authenticate>>>,
  ) {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const headers = new Headers()
    for (const name of ['accept', 'content-type'])
      if (request.headers[name]) headers.set(name, String(request.headers[name]))
    const answering = graphql.fetch(new Request('http://api/graphql', { method: 'POST', headers, body }), {
      principal,
      transport: 'http',
    })
    const result = await within(limits.answer, Promise.resolve(answering))
    const bytes = Buffer.from(await result.arrayBuffer())
    for (const [name, value] of result.headers) response.setHeader(name, value)
    response.writeHead(result.status, { 'content-length': bytes.length })
    response.end(bytes)
  }
}

const isExport = ({ url }: IncomingMessage) => url?.startsWith('/exports/') ?? false

/** What scripts of a dashboard may read of an answer besides its body. */
const exposed = 'content-disposition, plan-ledger-position, plan-ledger-version, plan-ledger-entries'

/** The whole body, or `undefined` as soon as it is too large. */
async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) return undefined
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > limits.bodyBytes) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function json(response: ServerResponse, status: number, content: unknown): void {
  const bytes = Buffer.from(JSON.stringify(content))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  })
  response.end(bytes)
}

function text(response: ServerResponse, content: string): void {
  const bytes = Buffer.from(content)
  response.writeHead(200, {
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'content-length': bytes.length,
  })
  response.end(bytes)
}

type Refuse = (response: ServerResponse, status: number, code: string, message: string, more?: object) => void

const refuseQuery: Refuse = (response, status, code, message, more) =>
  json(response, status, { errors: [{ message, extensions: { code, ...more } }] })
const refuseExport: Refuse = (response, status, code, detail, more) =>
  sendProblem(response, { status, code, detail, ...more })

/** Each kind of client is refused in its own form. */
const refusing = (request: IncomingMessage): Refuse => (isExport(request) ? refuseExport : refuseQuery)
