import { GraphQLError } from 'graphql'

/** Ends the subscription to a plan of somebody who may not read it any more. */
export const closed = () =>
  new GraphQLError('This plan is not open to the acting member any more.', {
    extensions: { code: 'NOT_ALLOWED' },
  })
