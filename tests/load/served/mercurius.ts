import { bearer, type Served, type Serving } from '@plan-ledger/api'
import fastify from 'fastify'
import { GraphQLError } from 'graphql'
import mercurius from 'mercurius'
import { idOf } from './questions.ts'

/**
 * The same schema, context and sign-in behind mercurius in its fastest form: every query compiled, and asked for by its
 * hash. It has none of our limits of bytes, tokens and aliases, no check of origins, and masks no errors.
 */
export const servedByMercurius =
  (texts: readonly string[]) =>
  async ({ schema, contextFor, authenticate, host, port }: Serving): Promise<Served> => {
    const app = fastify()
    const { signal } = new AbortController()
    await app.register(mercurius, {
      schema,
      jit: 1,
      persistedQueryProvider: mercurius.persistedQueryDefaults.prepared(
        Object.fromEntries(texts.map(text => [idOf(text), text])),
      ),
      context: async request => {
        const principal = await authenticate(bearer(request.headers.authorization))
        if (!principal) throw new GraphQLError('A valid token is needed.')
        return contextFor({ principal, signal }) as never
      },
    })
    const url = await app.listen({ host, port })
    return { url, close: () => app.close() as Promise<void> }
  }
