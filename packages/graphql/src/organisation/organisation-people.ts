import type { Invitation } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { MemberRoleEnum } from '../enums.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

const InvitationType = builder.objectRef<Invitation>('Invitation').implement({
  description: 'Somebody who was asked to join and has not joined yet.',
  authScopes: { member: true },
  fields: t => ({
    memberId: t.expose('id', { type: 'UUID', description: 'The id that they will have as a member.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    address: t.exposeString('address', { description: 'Where the invitation went.' }),
    roles: t.expose('roles', { type: [MemberRoleEnum], description: 'What they will act as.' }),
  }),
})

const InvitationConnection = connectionOf('Invitation', InvitationType, 'invitations')

builder.objectField(OrganisationType, 'invitations', t =>
  t.field({
    ...paged(InvitationConnection),
    ...permitted('readInvitations'),
    description: 'Who was asked to join and has not yet, in the order they were asked.',
    resolve: ({ invitations }, args) => pageOf(Object.values(invitations), byId, args),
  }),
)
