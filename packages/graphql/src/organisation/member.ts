import type { Role } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import type { Context, MemberView } from '../context.ts'
import { RoleEnum } from '../enums.ts'

export const MemberType = builder.objectRef<MemberView>('Member')

builder.node(MemberType, {
  description: 'A member of an organisation.',
  authScopes: { verified: true },
  isTypeOf: value => typeof value === 'object' && value !== null && 'roles' in value && !('members' in value),
  id: {
    description: 'Their global id.',
    resolve: ({ id }) => id,
  },
  loadWithoutCache: async (id: string, ctx: Context) => {
    const { organisation } = ctx.principal
    const own = organisation === undefined ? undefined : await ctx.organisation(organisation)
    return own?.members.find(member => member.id === id)
  },
  fields: t => ({
    memberId: t.expose('id', { type: 'UUID', description: 'Their id without the type.' }),
    name: t.exposeString('name', { description: 'Their name now.' }),
    roles: t.field({
      type: [RoleEnum],
      description: 'What they may act as.',
      resolve: ({ roles }) => roles as readonly Role[],
    }),
  }),
})

export const MemberConnection = connectionOf('Member', MemberType, 'members', { verified: true })
