import { type Context, settledSchema } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { actsAsMember } from './compiled.ts'
import { asksForOrganisationsOnly } from './document-limits.ts'
import { type Documents, documents } from './documents.ts'
import { maskError } from './masked.ts'

/** What the edge knows when a request reaches GraphQL. */
export interface Arrival {
  readonly principal: Principal
  /** In place of graphql's own; absent where subscriptions can't be delivered. */
  readonly subscribe?: (args: ExecutionArgs) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** Where one was made already. */
  readonly context?: Context
}

export type ContextFor = (arrival: Pick<Arrival, 'principal' | 'signal'>) => Context

/** The one pipeline that HTTP and sockets share: limits, validation, context, execution, masking. */
export const endpoint = (
  schema: GraphQLSchema,
  contextFor: ContextFor,
  logger: Logger,
  known: Documents = documents(schema),
) =>
  createYoga<Arrival & Record<string, unknown>, Context>({
    schema,
    context: ({ principal, signal, context }) => context ?? contextFor({ principal, signal }),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: maskError(logger) },
    parserAndValidationCache: false,
    plugins: [remembering(known), somebodyActs, subscriptionsOnSockets, swiftly(known)],
  })

export type Endpoint = ReturnType<typeof endpoint>

const refusal = (message: string, code: string, status: number) =>
  new GraphQLError(message, { extensions: { code, http: { status } } })

/** Reads and validates each document once, within the limits. */
const remembering = (known: Documents): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn(source => known.parse(source))
  },
  onValidate({ params, setResult }) {
    setResult(known.validate(params.documentAST))
  },
})

/**
 * For an acting member: a query that is asked again and again is answered by compiled code, as long as that goes well;
 * what is settled beforehand is left out of a command.
 */
const swiftly = (known: Documents): Plugin<Arrival> => ({
  onExecute({ args, executeFn, setExecuteFn }) {
    const { document, contextValue, variableValues, operationName } = args
    if (!actsAsMember((contextValue as Arrival).principal)) return
    if (known.costsLittle(document))
      return setExecuteFn(given => executeFn({ ...given, schema: settledSchema() }))
    const answer = known.compiled(document)
    if (!answer) return
    setExecuteFn(async given => {
      const data = await answer(contextValue as unknown as Context, variableValues ?? {}, operationName)
      return data ? { data } : executeFn(given)
    })
  },
})

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
  onSubscribe({ args, setSubscribeFn, setResultAndStopExecution }) {
    const { subscribe } = args.contextValue as Arrival
    if (subscribe) setSubscribeFn(subscribe)
    else setResultAndStopExecution({ errors: [socketOnly] })
  },
}
