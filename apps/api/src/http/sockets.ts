import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Principal } from '@plan-ledger/identity'
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql'
import { CloseCode, type Context as SocketContext } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
import type { Authenticate } from '../authenticate.ts'
import type { FanOut } from '../fan-out/fan-out.ts'
import { type Outlet, outlet } from '../fan-out/outlet.ts'
import { within } from '../within.ts'
import { limits } from './document-limits.ts'
import type { Endpoint } from './endpoint.ts'
import { maskError } from './masked.ts'

interface Sockets {
  readonly server: Server
  readonly graphql: Endpoint
  readonly authenticate: Authenticate
  readonly fanOut: Pick<FanOut, 'subscribe'>
  readonly origins: ReadonlySet<string>
  readonly logger: Logger
}

/** What a socket is known by once it was let in. */
interface Held extends Extra, Record<PropertyKey, unknown> {
  principal?: Principal
  expiry?: NodeJS.Timeout
  outlet?: Outlet
}
type Params = Record<string, unknown>

const tooMany = 4_429
const tryAgainLater = 1_013
/** A browser sends the origin, another client need not. */
const upgradeRefused = (socket: Duplex, status: string) =>
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`)

/**
 * graphql-transport-ws on the path of HTTP, through the same pipeline (`graphql.getEnveloped`), so that limits and
 * masking hold here too.
 */
export function sockets({ server, graphql, authenticate, fanOut, origins, logger }: Sockets): {
  close(): Promise<void>
} {
  const mask = maskError(logger)
  const accepting = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
  })
  const perPerson = new Map<string, number>()

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { origin } = request.headers
    if (request.url?.split('?', 1)[0] !== '/graphql') return upgradeRefused(socket, '404 Not Found')
    if (origin !== undefined && !origins.has(origin)) return upgradeRefused(socket, '403 Forbidden')
    accepting.handleUpgrade(request, socket, head, client => {
      if (accepting.clients.size > limits.sockets) return client.close(tooMany, 'Too many sockets')
      accepting.emit('connection', client, request)
    })
  }
  server.on('upgrade', upgrade)

  const letIn = async (context: SocketContext<Params, Held>): Promise<boolean> => {
    const given = context.connectionParams?.authorization ?? context.connectionParams?.Authorization
    const text = typeof given === 'string' ? given : ''
    const principal = await within(limits.authentication, authenticate(text.replace(/^Bearer /i, ''))).catch(
      error => {
        mask(error)
        // not refused: whoever comes back later may be let in
        context.extra.socket.close(tryAgainLater, 'Try again later')
        return undefined
      },
    )
    if (!principal) return false
    const person = principal.member ?? ''
    const held = (perPerson.get(person) ?? 0) + 1
    if (held > limits.socketsPerPerson && principal.member !== undefined) {
      context.extra.socket.close(tooMany, 'Too many sockets')
      return false
    }
    perPerson.set(person, held)
    context.extra.principal = principal
    const left = principal.expiresAt * 1_000 - Date.now()
    context.extra.expiry = setTimeout(
      () => context.extra.socket.close(CloseCode.Forbidden, 'Token expired'),
      left,
    )
    return true
  }

  /** What is thrown past GraphQL's own answers would close the socket for all its operations. */
  const answered = async <T>(work: () => T | Promise<T>) => {
    try {
      return await work()
    } catch (error) {
      return { errors: [mask(error)] }
    }
  }

  const letGo = ({ extra }: SocketContext<Params, Held>) => {
    clearTimeout(extra.expiry)
    if (!extra.principal) return
    const person = extra.principal.member ?? ''
    const left = (perPerson.get(person) ?? 1) - 1
    if (left > 0) perPerson.set(person, left)
    else perPerson.delete(person)
  }

  const running = useServer<Params, Held>(
    {
      // else texts of errors would be sent when a socket is closed
      isProd: true,
      connectionInitWaitTimeout: limits.connectionInit,
      onConnect: letIn,
      onClose: letGo,
      execute: args =>
        answered(() => within(limits.answer, Promise.resolve((args.rootValue as Enveloped).execute(args)))),
      subscribe: args =>
        answered(async () => {
          const { subscribe, unwanted } = args.rootValue as Enveloped
          const result = await subscribe(args)
          return isIterator(result) ? endingAtOnce(result, unwanted) : result
        }),
      async onSubscribe(context, id, params) {
        if (Object.keys(context.subscriptions).length > limits.subscriptionsPerSocket)
          return [
            new GraphQLError(`A socket has at most ${limits.subscriptionsPerSocket} operations at once.`, {
              extensions: { code: 'OVER_LIMIT', limit: limits.subscriptionsPerSocket },
            }),
          ]
        const unwanted = new AbortController()
        const { extra } = context
        extra.outlet ??= outlet(extra.socket, extra.request.socket)
        const delivery = {
          id,
          principal: extra.principal!,
          outlet: extra.outlet,
        }
        const { schema, execute, subscribe, contextFactory, parse, validate } = graphql.getEnveloped({
          principal: delivery.principal,
          subscribe: (args: ExecutionArgs) => fanOut.subscribe(args, delivery),
          signal: unwanted.signal,
          params,
        })
        try {
          const document = parse(params.query)
          const errors = validate(schema, document)
          if (errors.length > 0) return errors
          return {
            schema,
            document,
            operationName: params.operationName,
            variableValues: params.variables,
            contextValue: await contextFactory(),
            rootValue: { execute, subscribe, unwanted } satisfies Enveloped,
          }
        } catch (error) {
          return [mask(error)]
        }
      },
    },
    accepting,
  )

  return {
    async close() {
      server.off('upgrade', upgrade)
      const gone = setTimeout(() => {
        for (const client of accepting.clients) client.terminate()
      }, 1_000)
      await running.dispose()
      clearTimeout(gone)
    },
  }
}

interface Enveloped {
  // biome-ignore lint/suspicious/noExplicitAny: yoga's and graphql-ws's types of one and the same result differ in name only
  execute(args: ExecutionArgs): any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  subscribe(args: ExecutionArgs): any
  readonly unwanted: AbortController
}

type Results = AsyncIterableIterator<ExecutionResult, undefined>
const isIterator = (result: object): result is Results => Symbol.asyncIterator in result

/** A resolver may be an async generator, which can't be ended while it waits: so what it waits for is ended first. */
function endingAtOnce(results: Results, unwanted: AbortController): Results {
  return {
    next: () => results.next(),
    async return() {
      unwanted.abort()
      await results.return?.()
      return { done: true, value: undefined }
    },
    async throw(error) {
      unwanted.abort()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
