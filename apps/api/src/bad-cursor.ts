import { BadCursor } from '@plan-ledger/read-models'
import { GraphQLError } from 'graphql'

/** What somebody is told whose cursor a list did not give. Everything else is thrown on. */
export const badCursor = (error: unknown): never => {
  if (!(error instanceof BadCursor)) throw error
  throw new GraphQLError('`after` is no cursor of this list in this order.', {
    extensions: { code: 'BAD_CURSOR', http: { status: 400 } },
  })
}
