import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Authenticate } from '../authenticate.ts'
import type { Calendar } from '../exports/calendar.ts'
import type { Exports } from '../exports/exports.ts'
import type { FanOut } from '../fan-out/fan-out.ts'
import type { TransferFiles } from '../transfers/files.ts'
import { limits } from './document-limits.ts'
import { documents, trustedById } from './documents.ts'
import { edge } from './edge.ts'
import { type ContextFor, endpoint } from './endpoint.ts'
import { sockets } from './sockets.ts'

export interface Serving {
  readonly host: string
  /** 0 for any free one. */
  readonly port: number
  readonly origins: readonly string[]
  readonly schema: GraphQLSchema
  /** Texts of documents that may be asked for by their identifiers. */
  readonly trustedDocuments?: Iterable<string>
  readonly contextFor: ContextFor
  readonly exports: Exports
  readonly transferFiles: TransferFiles
  readonly calendar: Calendar
  readonly authenticate: Authenticate
  readonly fanOut: Pick<FanOut, 'subscribe'>
  readonly ready: () => Promise<{ readonly ready: boolean } & Record<string, unknown>>
  /** In Prometheus' text format. */
  readonly metrics: () => Promise<string>
  readonly logger: Logger
}

export interface Served {
  readonly url: string
  /** Lets requests in work end, at most for three seconds; sockets are told to come back (1001). */
  close(): Promise<void>
}

/** The address can't be listened on; the message is one sentence for the person who starts the process. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen'
}

const drain = 3_000

/** HTTP and WebSocket at one address. @throws CannotListen */
export async function serve(given: Serving): Promise<Served> {
  if (given.host !== '127.0.0.1')
    throw new CannotListen(`The API binds to 127.0.0.1 only, not to ${given.host}, until there is a sign-in.`)
  const {
    schema,
    contextFor,
    exports,
    transferFiles,
    calendar,
    authenticate,
    fanOut,
    ready,
    metrics,
    logger,
  } = given
  const origins = new Set(given.origins)
  const known = documents(schema)
  const trusted = trustedById(given.trustedDocuments ?? [], known)
  const graphql = endpoint(schema, contextFor, logger, known)
  const server = createServer(
    { requestTimeout: limits.request, headersTimeout: limits.request, connectionsCheckingInterval: 1_000 },
    edge({
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
    }),
  )
  const watching = sockets({ server, graphql, authenticate, fanOut, origins, logger })
  await listen(server, given.host, given.port)
  return {
    url: `http://${given.host}:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeIdleConnections()
      await watching.close()
      await Promise.race([closed, pause(drain, undefined, { ref: false })])
      server.closeAllConnections()
      await closed
    },
  }
}

const listen = (server: Server, host: string, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotListen(`Port ${port} is in use already: set API_PORT to another one.`)
          : new CannotListen(`The API can't listen on ${host}:${port} (${error.code}).`),
      ),
    )
    server.listen(port, host, resolve)
  })
