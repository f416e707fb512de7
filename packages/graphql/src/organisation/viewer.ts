import type { Principal } from '@plan-ledger/identity'
import { builder } from '../builder.ts'
import type { Context, OrganisationView } from '../context.ts'
import { costs } from '../costs.ts'
import { MemberType } from './member.ts'
import { OrganisationType } from './organisation.ts'

const organisationOf = async (principal: Principal, ctx: Context): Promise<OrganisationView | undefined> =>
  principal.organisation === undefined ? undefined : ctx.organisation(principal.organisation)

export const ViewerType = builder.objectRef<Principal>('Viewer').implement({
  description: 'Who is acting, as the token says.',
  authScopes: { verified: true },
  fields: t => ({
    member: t.field({
      type: MemberType,
      nullable: true,
      complexity: costs.rows,
      description: 'The member who acts; `null` before one was chosen.',
      resolve: async (principal, _, ctx) =>
        (await organisationOf(principal, ctx))?.members.find(member => member.id === principal.member),
    }),
    organisation: t.field({
      type: OrganisationType,
      nullable: true,
      complexity: costs.rows,
      description: 'The organisation acted in; `null` before one was chosen.',
      resolve: (principal, _, ctx) => organisationOf(principal, ctx),
    }),
  }),
})

builder.queryField('viewer', t =>
  t.field({
    type: ViewerType,
    authScopes: { verified: true },
    description: 'Who is acting, as the token says.',
    resolve: (_, __, ctx) => ctx.principal,
  }),
)
