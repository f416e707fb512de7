import { type Action, can } from '@plan-ledger/identity'
import { GraphQLError } from 'graphql'
import type { Context } from '../context.ts'

interface Organisation {
  readonly id: string
}

/** A field of an organisation for whom the table of permissions lets pass; others are told the rule that refuses. */
export const permitted = (action: Action) => {
  const permission = ({ id }: Organisation, { principal }: Context) =>
    can(principal, action, { organisation: id })
  return {
    authScopes: (organisation: Organisation, _: object, ctx: Context) =>
      permission(organisation, ctx).allowed,
    unauthorizedError: (organisation: Organisation, _: object, ctx: Context) => {
      const answer = permission(organisation, ctx)
      const rule = answer.allowed ? undefined : answer.rule
      return rule === 'no-member'
        ? new GraphQLError('Nobody is acting yet: choose a member.', { extensions: { code: 'NO_MEMBER' } })
        : new GraphQLError('This is not for the acting member.', {
            extensions: { code: 'NOT_ALLOWED', rule },
          })
    },
  }
}

/** The same of a root field that tells of the acting member's own organisation. */
export const permittedInOwn = (action: Action) => {
  const { authScopes, unauthorizedError } = permitted(action)
  const own = ({ principal }: Context): Organisation => ({ id: principal.organisation ?? '' })
  return {
    authScopes: (_: unknown, args: object, ctx: Context) => authScopes(own(ctx), args, ctx),
    unauthorizedError: (_: unknown, args: object, ctx: Context) => unauthorizedError(own(ctx), args, ctx),
  }
}
