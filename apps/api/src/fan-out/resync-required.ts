import { GraphQLError } from 'graphql'

/** Ends a subscription that missed more than it is worth telling: its client asks anew, and goes on from there. */
export const resyncRequired = (position: bigint) =>
  new GraphQLError('Too much has happened since: ask again, and go on from there.', {
    extensions: { code: 'RESYNC_REQUIRED', position: `${position}` },
  })
