import { type Action, can } from '@plan-ledger/identity'
import { GraphQLError } from 'graphql'
import type { Context, OrganisationView } from '../context.ts'

/** A field of an organisation for whom the table of permissions lets pass; others are told the rule that refuses. */
export const permitted = (action: Action) => {
  const permission = ({ id }: OrganisationView, { principal }: Context) =>
    can(principal, action, { organisation: id })
  return {
    authScopes: (organisation: OrganisationView, _: object, ctx: Context) =>
      permission(organisation, ctx).allowed,
    unauthorizedError: (organisation: OrganisationView, _: object, ctx: Context) => {
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
