import { isUuid } from '@plan-ledger/domain'
import { decodeGlobalID } from '@pothos/plugin-relay'
import { GraphQLError } from 'graphql'

const longest = 200

/** Type and id behind a global id: all that have one are known by a UUID, so nothing else reaches a store. */
export const readGlobalId = (globalId: string): { typename: string; id: string } => {
  const decoded = globalId.length <= longest ? parts(globalId) : undefined
  if (decoded && isUuid(decoded.id)) return decoded
  throw new GraphQLError(`${JSON.stringify(globalId.slice(0, 60))} is not the id of anything.`, {
    extensions: { code: 'MALFORMED_ID' },
  })
}

const parts = (globalId: string) => {
  try {
    return decodeGlobalID(globalId)
  } catch {
    return undefined
  }
}
