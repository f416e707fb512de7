import type { Context } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { asksForOrganisationsOnly, fewAliases, limits } from './document-limits.ts'
import { maskError } from './masked.ts'

/** What the edge knows when a request reaches GraphQL. */
export interface Arrival {
  readonly principal: Principal
  readonly transport: 'http' | 'socket'
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal
}

export type ContextFor = (arrival: Pick<Arrival, 'principal' | 'signal'>) => Context

/** The one pipeline that HTTP and sockets share: limits, validation, context, execution, masking. */
export const endpoint = (schema: GraphQLSchema, contextFor: ContextFor, logger: Logger) =>
  createYoga<Arrival & Record<string, unknown>, Context>({
    schema,
    context: ({ principal, signal }) => contextFor({ principal, signal }),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: maskError(logger) },
    plugins: [withinLimits, somebodyActs, subscriptionsOnSockets],
  })

export type Endpoint = ReturnType<typeof endpoint>

const refusal = (message: string, code: string, status: number) =>
  new GraphQLError(message, { extensions: { code, http: { status } } })

const withinLimits: Plugin = {
  onParse({ setParseFn }) {
    setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.tokens }))
  },
  onValidate({ addValidationRule }) {
    addValidationRule(fewAliases)
  },
}

const nobodyActs = refusal('Choose a member to act as: nobody is acting yet.', 'NO_MEMBER', 403)
const socketOnly = refusal('Subscriptions are delivered over the WebSocket only.', 'SOCKET_ONLY', 400)

/** A token that names nobody serves to choose somebody, and for nothing else. */
const somebodyActs: Plugin<Arrival> = {
  onExecute({ args, setResultAndStopExecution }) {
    if (!mayAsk(args)) setResultAndStopExecution({ errors: [nobodyActs] })
  },
  onSubscribe({ args, setResultAndStopExecution }) {
    if (!mayAsk(args)) setResultAndStopExecution({ errors: [nobodyActs] })
  },
}

const mayAsk = ({ document, contextValue }: { document: DocumentNode; contextValue: unknown }) =>
  (contextValue as Arrival).principal.member !== undefined || asksForOrganisationsOnly(document)

const subscriptionsOnSockets: Plugin<Arrival> = {
  onSubscribe({ args, setResultAndStopExecution }) {
    if ((args.contextValue as Arrival).transport === 'http')
      setResultAndStopExecution({ errors: [socketOnly] })
  },
}
