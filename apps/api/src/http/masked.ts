import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { isTransient, whereItFailed } from '@plan-ledger/read-models'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'

/** The id under which a request's errors are logged, and which its answer carries. */
export const requestIds = new AsyncLocalStorage<string>()

/** An error made on purpose: it says what it is by a code of its own. */
const isIntended = (error: GraphQLError) => typeof error.extensions.code === 'string'

/** Follows GraphQL's own wrapping down to what was thrown. */
const thrown = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? thrown(error.originalError) : error

/**
 * What a client may know of an error. A refusal of the request itself and errors that carry a code of ours stay;
 * an outage is named as such; of anything else only an id is told, under which its kind and place are logged.
 */
export const maskError =
  (logger: Logger) =>
  (error: unknown): GraphQLError => {
    const located = error instanceof GraphQLError ? error : undefined
    const cause = thrown(error)
    if (located && cause instanceof GraphQLError && (isIntended(cause) || located.path === undefined))
      return located

    const requestId = requestIds.getStore() ?? randomUUID()
    const transient = isTransient(cause)
    logger[transient ? 'warn' : 'error'](
      {
        requestId,
        failed: whereItFailed(cause),
        path: located?.path?.filter(key => typeof key === 'string').join('.'),
      },
      transient ? 'the database is not reachable' : 'unexpected error',
    )
    return new GraphQLError(
      transient ? 'The data can not be reached right now: try again' : 'Something went wrong on our side',
      {
        ...(located && {
          ...(located.nodes && { nodes: located.nodes }),
          ...(located.source && { source: located.source }),
          ...(located.positions && { positions: located.positions }),
          ...(located.path && { path: located.path }),
        }),
        extensions: transient
          ? { code: 'UNAVAILABLE', requestId, http: { status: 503 } }
          : { code: 'INTERNAL', requestId },
      },
    )
  }
