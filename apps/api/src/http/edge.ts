import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isTransient } from '@plan-ledger/read-models'
import type { Logger } from 'pino'
import { type Authenticate, bearer } from '../authenticate.ts'
import type { Calendar } from '../exports/calendar.ts'
import type { Exports } from '../exports/exports.ts'
import { sendProblem } from '../exports/problem.ts'
import type { TransferFiles } from '../transfers/files.ts'
import { within } from '../within.ts'
import { answerType, directly, type Named, named, spelledOut } from './direct-lane.ts'
import { limits } from './document-limits.ts'
import type { Trusted } from './documents.ts'
import type { Arrival, ContextFor, Endpoint } from './endpoint.ts'
import { requestIds } from './masked.ts'

interface Edge {
  readonly graphql: Endpoint
  readonly contextFor: ContextFor
  /** What may be asked for by its identifier. */
  readonly trusted: ReadonlyMap<string, Trusted>
  readonly exports: Exports
  /** Files of imports and exports in the background. */
  readonly transferFiles: TransferFiles
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
  contextFor,
  trusted,
  exports,
  transferFiles,
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
    const methods = methodsOf(request)
    const ofFiles = isOfFiles(request)
    const refuse = refusing(request)
    if (path !== '/graphql' && !ofFiles) return refuse(response, 404, 'NOT_FOUND', 'There is nothing here.')

    const { origin } = request.headers
    if (origin !== undefined) {
      if (!origins.has(origin)) return refuse(response, 403, 'ORIGIN', 'This origin is not let in.')
      response.setHeader('access-control-allow-origin', origin)
      response.setHeader('access-control-expose-headers', exposed)
      response.setHeader('vary', 'origin')
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        'access-control-allow-methods': methods.join(', '),
        'access-control-allow-headers': 'authorization, content-type, prefer',
        'access-control-max-age': '600',
      })
      response.end()
      return
    }
    if (!methods.includes(request.method ?? '')) {
      response.setHeader('allow', methods.join(', '))
      const said = ofFiles ? `This is asked for by ${methods.join(' or ')}.` : 'GraphQL is spoken by POST.'
      return refuse(response, 405, 'METHOD', said)
    }
    const principal = await within(limits.authentication, authenticate(bearer(request.headers.authorization)))
    if (!principal) {
      response.setHeader('www-authenticate', 'Bearer')
      return refuse(response, 401, 'UNAUTHENTICATED', 'A valid token is needed.')
    }
    if (ofFiles)
      return request.method === 'GET' && path?.startsWith('/exports/')
        ? exports(request, response, principal)
        : transferFiles(request, response, principal)
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'CONTENT_TYPE', 'A request is application/json.')
    const body = await readBody(request)
    if (!body) {
      // what is still coming is not read
      response.setHeader('connection', 'close')
      return refuse(response, 413, 'TOO_LARGE', `A request has at most ${limits.bodyBytes} bytes.`)
    }
    const asked = named(body, trusted)
    if (asked && 'code' in asked) return refuse(response, 400, asked.code, asked.message)
    const gone = new AbortController()
    response.once('close', () => response.writableFinished || gone.abort())
    const answering = answer(request, body, asked, { principal, signal: gone.signal })
    const { status, headers, bytes } = await within(limits.answer, answering)
    send(response, status, headers, bytes)
  }

  async function answer(
    { headers: { accept, 'content-type': contentType } }: IncomingMessage,
    body: Buffer<ArrayBuffer>,
    asked: Named | undefined,
    arrival: Pick<Arrival, 'principal' | 'signal'>,
  ): Promise<Answer> {
    const context = asked && contextFor(arrival)
    const type = answerType(accept)
    const answered = asked && context && type && (await directly(asked, arrival.principal, context))
    if (answered) return { status: 200, headers: { 'content-type': type }, bytes: Buffer.from(answered) }

    const headers = new Headers({
      ...(accept && { accept }),
      ...(contentType && { 'content-type': contentType }),
    })
    const posted = { method: 'POST', headers, body: asked ? spelledOut(asked) : new Uint8Array(body) }
    const result = await graphql.fetch(new Request('http://api/graphql', posted), {
      ...arrival,
      ...(context && { context }),
    })
    return {
      status: result.status,
      headers: Object.fromEntries(result.headers),
      bytes: Buffer.from(await result.arrayBuffer()),
    }
  }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}

const fileMethods: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/exports\//, ['GET', 'POST']],
  [/^\/imports$/, ['POST']],
  [/^\/imports\//, ['PUT']],
  [/^\/transfers\//, ['GET']],
]
const ofFiles = ({ url = '' }: IncomingMessage) =>
  fileMethods.find(([address]) => address.test(url.split('?', 1)[0]!))
const isOfFiles = (request: IncomingMessage) => ofFiles(request) !== undefined
const methodsOf = (request: IncomingMessage): readonly string[] => ofFiles(request)?.[1] ?? ['POST']

/** What scripts of a dashboard may read of an answer besides its body. */
const exposed = 'content-disposition, plan-ledger-position, plan-ledger-version, plan-ledger-entries'

/** The whole body, or `undefined` as soon as it is too large. */
const readBody = (request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) return resolve(undefined)
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= limits.bodyBytes) return void chunks.push(chunk)
      request.pause()
      resolve(undefined)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  bytes: Buffer,
): void {
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  response.end(bytes)
}

const json = (response: ServerResponse, status: number, content: unknown) =>
  send(
    response,
    status,
    { 'content-type': 'application/json; charset=utf-8' },
    Buffer.from(JSON.stringify(content)),
  )

const text = (response: ServerResponse, content: string) =>
  send(response, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }, Buffer.from(content))

type Refuse = (response: ServerResponse, status: number, code: string, message: string, more?: object) => void

const refuseQuery: Refuse = (response, status, code, message, more) =>
  json(response, status, { errors: [{ message, extensions: { code, ...more } }] })
const refuseExport: Refuse = (response, status, code, detail, more) =>
  sendProblem(response, { status, code, detail, ...more })

/** Each kind of client is refused in its own form. */
const refusing = (request: IncomingMessage): Refuse => (isOfFiles(request) ? refuseExport : refuseQuery)
